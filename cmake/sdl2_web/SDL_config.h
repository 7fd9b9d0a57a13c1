/* SDL's configuration for the web build, in place of the one in its release.
 *
 * It starts from SDL's own Emscripten configuration and takes out what Makegood does not have:
 * sound, controllers, sensors, battery, SDL's software and 2D renderers. Together with the blitters
 * (see stubs.c) that is a third of the WebAssembly. */
#ifndef SDL_config_h_
#define SDL_config_h_

#include "SDL_config_emscripten.h"

#define SDL_AUDIO_DISABLED 1
#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN

#define SDL_JOYSTICK_DISABLED 1
#undef SDL_JOYSTICK_EMSCRIPTEN
#define SDL_SENSOR_DISABLED 1
#undef SDL_SENSOR_DUMMY
#define SDL_POWER_DISABLED 1
#undef SDL_POWER_EMSCRIPTEN

#define SDL_RENDER_DISABLED 1
#undef SDL_VIDEO_RENDER_OGL_ES2

#undef SDL_LOADSO_DLOPEN
#define SDL_LOADSO_DUMMY 1
#undef SDL_FILESYSTEM_EMSCRIPTEN
#define SDL_FILESYSTEM_DUMMY 1
#undef HAVE_ICONV
#undef HAVE_ICONV_H

#endif
