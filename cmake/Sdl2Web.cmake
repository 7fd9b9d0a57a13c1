# SDL2 for the web: the target SDL2::SDL2 from a plain list of sources.
#
# SDL's own CMake takes four minutes to configure under Emscripten and builds everything; this list
# takes none and holds window, input and the GL context alone. The headers are SDL's, seen through a
# folder of links in which SDL_config.h is ours (cmake/sdl2_web/).
set(sdl "${sdl2_SOURCE_DIR}")
set(sdl_headers "${CMAKE_BINARY_DIR}/include-foreign/SDL2")
file(MAKE_DIRECTORY "${sdl_headers}")
file(GLOB headers "${sdl}/include/*.h")
foreach(header IN LISTS headers)
  get_filename_component(name "${header}" NAME)
  if(NOT name STREQUAL "SDL_config.h" AND NOT IS_SYMLINK "${sdl_headers}/${name}")
    file(CREATE_LINK "${header}" "${sdl_headers}/${name}" SYMBOLIC)
  endif()
endforeach()
configure_file("${CMAKE_CURRENT_LIST_DIR}/sdl2_web/SDL_config.h" "${sdl_headers}/SDL_config.h"
               COPYONLY)

set(folders
  src src/atomic src/cpuinfo src/events src/file src/filesystem/dummy src/loadso/dummy
  src/locale src/locale/dummy src/misc src/misc/dummy src/stdlib src/thread src/thread/generic
  src/timer src/timer/unix src/video src/video/emscripten)
set(sources "${CMAKE_CURRENT_LIST_DIR}/sdl2_web/stubs.c")
foreach(folder IN LISTS folders)
  file(GLOB found "${sdl}/${folder}/*.c")
  list(APPEND sources ${found})
endforeach()
# Surfaces with their pixel formats and blitters, shaped windows, YUV and Vulkan: nothing is ever drawn
# in software, and the mouse cursors are the browser's own.
list(FILTER sources EXCLUDE REGEX
     "/src/video/SDL_(blit|RLEaccel|bmp|shape|stretch|yuv|vulkan_utils|fillrect|surface|pixels)[^/]*\\.c$")
list(FILTER sources EXCLUDE REGEX "/src/video/emscripten/SDL_emscriptenframebuffer\\.c$")

add_library(SDL2_web STATIC ${sources})
add_library(SDL2::SDL2 ALIAS SDL2_web)
target_include_directories(SDL2_web SYSTEM PUBLIC "${sdl_headers}" PRIVATE "${sdl}/src")
target_compile_options(SDL2_web PRIVATE -w)
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.20)
  # A later macro, which names the JavaScript helpers that a source uses; older releases always have
  # them at hand.
  target_compile_options(SDL2_web PRIVATE "-DEM_JS_DEPS(a,b)=")
endif()
