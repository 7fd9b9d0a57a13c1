/* What the trimmed SDL2 of the web build (cmake/Sdl2Web.cmake) leaves out, as far as the rest of SDL
 * still calls it.
 *
 * Makegood draws with WebGL alone: no SDL_Surface is ever blitted, filled, stretched or shown as a
 * window's contents. The software blitters behind those calls are 150 KB of WebAssembly, so here each
 * of them reports an error instead. */
#include "SDL_internal.h"

#include <EGL/egl.h>
#include <GLES3/gl3.h>

#include "SDL_gamecontroller.h"
#include "SDL_render.h"
#include "SDL_video.h"
#include "video/SDL_blit.h"
#include "video/SDL_sysvideo.h"

static int not_here(void) { return SDL_SetError("left out of the web build"); }

int SDL_CalculateBlit(SDL_Surface *surface) { return not_here(); }
int SDL_FillRect(SDL_Surface *dst, const SDL_Rect *rect, Uint32 color) { return not_here(); }
int SDL_RLESurface(SDL_Surface *surface) { return not_here(); }
void SDL_UnRLESurface(SDL_Surface *surface, int recode) {}
int SDL_SoftStretch(SDL_Surface *src, const SDL_Rect *a, SDL_Surface *dst, const SDL_Rect *b) {
  return not_here();
}
int SDL_SoftStretchLinear(SDL_Surface *src, const SDL_Rect *a, SDL_Surface *dst, const SDL_Rect *b) {
  return not_here();
}

int Emscripten_CreateWindowFramebuffer(_THIS, SDL_Window *window, Uint32 *format, void **pixels,
                                       int *pitch) {
  return not_here();
}
int Emscripten_UpdateWindowFramebuffer(_THIS, SDL_Window *window, const SDL_Rect *rects, int n) {
  return not_here();
}
void Emscripten_DestroyWindowFramebuffer(_THIS, SDL_Window *window) {}

/* Windows that belong to an SDL_Renderer, and game controllers: asked for by SDL's window code and by
 * Dear ImGui's SDL2 backend. There are none. */
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer *renderer) {}
SDL_Renderer *SDL_GetRenderer(SDL_Window *window) { return NULL; }
int SDL_GetRendererOutputSize(SDL_Renderer *renderer, int *w, int *h) { return not_here(); }
int SDL_NumJoysticks(void) { return 0; }
SDL_bool SDL_IsGameController(int index) { return SDL_FALSE; }
SDL_GameController *SDL_GameControllerOpen(int index) { return NULL; }
void SDL_GameControllerClose(SDL_GameController *controller) {}
Sint16 SDL_GameControllerGetAxis(SDL_GameController *c, SDL_GameControllerAxis axis) { return 0; }
Uint8 SDL_GameControllerGetButton(SDL_GameController *c, SDL_GameControllerButton button) {
  return 0;
}

/* Only reached in a build with Asyncify, which this is not: the page's loop returns to the browser. */
void emscripten_sleep(unsigned milliseconds) {}

/* Emscripten's own eglGetProcAddress knows every GL function by name, and so keeps all of them in the
 * page: 55 KB of JavaScript. SDL asks for these few; Dear ImGui links directly. */
__eglMustCastToProperFunctionPointerType eglGetProcAddress(const char *name) {
  static const struct {
    const char *name;
    void (*function)(void);
  } known[] = {
      {"glGetString", (void (*)(void))glGetString},
      {"glGetStringi", (void (*)(void))glGetStringi},
      {"glGetIntegerv", (void (*)(void))glGetIntegerv},
      {"glGetError", (void (*)(void))glGetError},
      {"glBindFramebuffer", (void (*)(void))glBindFramebuffer},
      {"glGetFramebufferAttachmentParameteriv",
       (void (*)(void))glGetFramebufferAttachmentParameteriv},
  };
  for (unsigned i = 0; i < SDL_arraysize(known); ++i) {
    if (SDL_strcmp(name, known[i].name) == 0) return known[i].function;
  }
  return 0;
}
