/* What the trimmed SDL2 of the web build (cmake/Sdl2Web.cmake) leaves out, as far as the rest of SDL
 * still calls it.
 *
 * Makegood draws with WebGL alone: there is no SDL_Surface, not for a window's contents, nor an icon,
 * nor a cursor. Surfaces with their software blitters are 160 KB of WebAssembly, so here each call
 * reports an error instead. */
#include "SDL_internal.h"

#include <EGL/egl.h>
#include <GLES3/gl3.h>

#include "SDL_gamecontroller.h"
#include "SDL_render.h"
#include "SDL_video.h"
#include "video/SDL_sysvideo.h"

static int not_here(void) { return SDL_SetError("left out of the web build"); }

SDL_Surface *SDL_CreateRGBSurface(Uint32 flags, int width, int height, int depth, Uint32 r, Uint32 g,
                                  Uint32 b, Uint32 a) {
  not_here();
  return NULL;
}
SDL_Surface *SDL_ConvertSurfaceFormat(SDL_Surface *surface, Uint32 format, Uint32 flags) {
  not_here();
  return NULL;
}
void SDL_FreeSurface(SDL_Surface *surface) {}

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
