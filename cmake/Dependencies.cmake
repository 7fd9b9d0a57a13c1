# Foreign code, all of it, as six targets:
#
#   imgui::core       Dear ImGui 1.92 or later, without backends
#   imgui::sdl2_gl3   its SDL2 + GL3 backend (native)     SDL2::SDL2        window and input (native)
#   CLI11::CLI11      command line (native)               doctest::doctest  tests (native)
#   nlohmann_json::nlohmann_json  session records
#
# Every dependency is declared once, as a pinned upstream release with its hash (FetchContent). On
# Debian nothing is downloaded by CMake: `./dev setup` installs the -dev packages and fetches one
# Debian source package with signature check, and the section "Debian" below points the same
# declarations at them (FETCHCONTENT_SOURCE_DIR_<NAME>). After that there is one way through.
#
# MAKEGOOD_DEPENDENCIES=auto    what the system has, else download
# MAKEGOOD_DEPENDENCIES=fetch   always the pinned upstream releases
# The fonts (cmake/Fonts.cmake) follow the same rule. To try the downloads without a network, set MAKEGOOD_<NAME>_URL to file:// and MAKEGOOD_<NAME>_SHA256.
include(FetchContent)

set(MAKEGOOD_DEPENDENCIES auto CACHE STRING "auto: system first; fetch: pinned upstream releases")
set_property(CACHE MAKEGOOD_DEPENDENCIES PROPERTY STRINGS auto fetch)

# Where ./dev setup keeps sources. Outside the tree, so that a clean clone need not fetch again.
if(DEFINED ENV{MAKEGOOD_CACHE})
  set(makegood_cache "$ENV{MAKEGOOD_CACHE}")
elseif(DEFINED ENV{XDG_CACHE_HOME})
  set(makegood_cache "$ENV{XDG_CACHE_HOME}/makegood")
else()
  set(makegood_cache "$ENV{HOME}/.cache/makegood")
endif()

# --- Debian ---------------------------------------------------------------------------------------
# Each line: a folder that has the layout of the upstream release. Debian's /usr/include has it for
# the header-only libraries, since their releases keep the headers under include/ (or doctest/).
function(makegood_use_local name folder probe)
  string(TOUPPER "${name}" upper)
  if(MAKEGOOD_DEPENDENCIES STREQUAL "auto" AND NOT FETCHCONTENT_SOURCE_DIR_${upper}
     AND EXISTS "${folder}/${probe}")
    set(FETCHCONTENT_SOURCE_DIR_${upper} "${folder}" PARENT_SCOPE)
  endif()
endfunction()

makegood_use_local(imgui "${makegood_cache}/src/imgui" imgui.h)
makegood_use_local(json /usr include/nlohmann/json.hpp)
makegood_use_local(cli11 /usr include/CLI/CLI.hpp)
makegood_use_local(doctest /usr/include doctest/doctest.h)

# --- Upstream releases ----------------------------------------------------------------------------
# makegood_fetch(<name> <url> <sha256>): declares, fetches unless a local folder is set, and returns
# <name>_SOURCE_DIR. SOURCE_SUBDIR names no folder on purpose: the releases' own CMake files build
# demos, tests and install rules that we do not want.
macro(makegood_fetch name url sha256)
  string(TOUPPER "${name}" makegood_upper)
  set(MAKEGOOD_${makegood_upper}_URL "${url}" CACHE STRING "Release archive of ${name}")
  set(MAKEGOOD_${makegood_upper}_SHA256 "${sha256}" CACHE STRING "SHA-256 of that archive")
  FetchContent_Declare(${name}
    URL "${MAKEGOOD_${makegood_upper}_URL}"
    URL_HASH "SHA256=${MAKEGOOD_${makegood_upper}_SHA256}"
    DOWNLOAD_EXTRACT_TIMESTAMP TRUE
    SOURCE_SUBDIR not-its-own-cmake)
  FetchContent_MakeAvailable(${name})
endmacro()

# makegood_header_only(<target> <folder of headers>): an interface target that shows this one folder
# and nothing beside it. Not just tidy: with /usr/include itself on the path, the web build would
# read the machine's libc headers.
function(makegood_header_only target headers)
  get_filename_component(folder "${headers}" NAME)
  string(REPLACE "::" "_" id "${target}")
  set(root "${CMAKE_BINARY_DIR}/include-foreign/${id}")
  file(MAKE_DIRECTORY "${root}")
  file(REMOVE "${root}/${folder}")
  file(CREATE_LINK "${headers}" "${root}/${folder}" SYMBOLIC)
  add_library(${id} INTERFACE)
  target_include_directories(${id} SYSTEM INTERFACE "${root}")
  add_library(${target} ALIAS ${id})
endfunction()

makegood_fetch(json
  https://github.com/nlohmann/json/archive/v3.11.2.tar.gz
  d69f9deb6a75e2580465c6c4c5111b89c4dc2fa94e3a85fcd2ffcd9a143d9273)
makegood_header_only(nlohmann_json::nlohmann_json "${json_SOURCE_DIR}/include/nlohmann")

if(NOT EMSCRIPTEN)
  makegood_fetch(cli11
    https://github.com/CLIUtils/CLI11/archive/v2.4.2.tar.gz
    f2d893a65c3b1324c50d4e682c0cdc021dd0477ae2c048544f39eed6654b699a)
  makegood_header_only(CLI11::CLI11 "${cli11_SOURCE_DIR}/include/CLI")
  if(MAKEGOOD_TESTS)
    makegood_fetch(doctest
      https://github.com/doctest/doctest/archive/v2.4.9.tar.gz
      19b2df757f2f3703a5e63cee553d85596875f06d91a3333acd80a969ef210856)
    makegood_header_only(doctest::doctest "${doctest_SOURCE_DIR}/doctest")
  endif()
endif()

# --- SDL2 -----------------------------------------------------------------------------------------
# Natively only: on the web the page itself has the canvas and the pointer (app/platform/web).
if(NOT EMSCRIPTEN)
  if(MAKEGOOD_DEPENDENCIES STREQUAL "auto")
    find_package(SDL2 2.0.22 QUIET CONFIG)
  endif()
  if(NOT TARGET SDL2::SDL2)
    # Built as SDL wants to be built: it looks for X11, Wayland and sound by itself.
    makegood_fetch(sdl2
      https://github.com/libsdl-org/SDL/releases/download/release-2.32.4/SDL2-2.32.4.tar.gz
      f15b478253e1ff6dac62257ded225ff4e7d0c5230204ac3450f1144ee806f934)
    set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)  # its options listen to plain variables
    set(SDL_SHARED OFF)
    set(SDL_STATIC ON)
    set(SDL_TEST OFF)
    set(SDL2_DISABLE_INSTALL ON)
    set(SDL2_DISABLE_UNINSTALL ON)
    add_subdirectory("${sdl2_SOURCE_DIR}" "${sdl2_BINARY_DIR}" EXCLUDE_FROM_ALL SYSTEM)
    if(NOT TARGET SDL2::SDL2)
      add_library(SDL2::SDL2 ALIAS SDL2-static)
    endif()
  endif()
endif()

# --- Dear ImGui -----------------------------------------------------------------------------------
# 1.92 brought fonts that make their glyphs on demand, at any size. Debian's own binary packages are
# older, hence its testing suite's source.
makegood_fetch(imgui
  https://github.com/ocornut/imgui/archive/refs/tags/v1.92.5.tar.gz
  0eb50fe9aeba1a51f96b5843c7f630a32ed2e9362d693c61b87e4fa870cf826d)
file(STRINGS "${imgui_SOURCE_DIR}/imgui.h" imgui_version REGEX "^#define IMGUI_VERSION_NUM")
string(REGEX MATCH "[0-9]+" imgui_version "${imgui_version}")
if(imgui_version LESS 19200)
  message(FATAL_ERROR "Dear ImGui in ${imgui_SOURCE_DIR} is version ${imgui_version}; "
                      "Makegood needs 1.92 (19200) or later. ./dev setup fetches one on Debian; "
                      "elsewhere configure with -DMAKEGOOD_DEPENDENCIES=fetch.")
endif()

# The web build leaves out what Makegood does not use and a visitor would have to load (cmake/imgui_web):
# 45 KB after compression. OFF takes the whole of ImGui, if a later one should not fit what is there.
option(MAKEGOOD_SMALL_IMGUI "Web: leave ImGui's windows, widgets and tables out" ON)
set(imgui_parts "${imgui_SOURCE_DIR}/imgui_tables.cpp" "${imgui_SOURCE_DIR}/imgui_widgets.cpp")
set(imgui_wrapped)
if(EMSCRIPTEN AND MAKEGOOD_SMALL_IMGUI)
  file(GLOB imgui_parts CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/cmake/imgui_web/*.cpp")
  file(STRINGS "${CMAKE_SOURCE_DIR}/cmake/imgui_web/no_windows.cpp" imgui_wrapped REGEX " __wrap_.*\\(")
  list(TRANSFORM imgui_wrapped REPLACE ".* __wrap_([A-Za-z0-9_]+)\\(.*" "LINKER:--wrap=\\1")
endif()
add_library(imgui_core STATIC
  "${imgui_SOURCE_DIR}/imgui.cpp"
  "${imgui_SOURCE_DIR}/imgui_draw.cpp"
  ${imgui_parts})
target_link_options(imgui_core INTERFACE ${imgui_wrapped})
add_library(imgui::core ALIAS imgui_core)
target_include_directories(imgui_core SYSTEM PUBLIC "${imgui_SOURCE_DIR}")
# PUBLIC: they change what imgui.h declares, so every user must see the same ones.
target_compile_definitions(imgui_core PUBLIC
  IMGUI_DISABLE_DEMO_WINDOWS        # 121 KB of the web build
  IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
  $<$<BOOL:${EMSCRIPTEN}>:IMGUI_DISABLE_FILE_FUNCTIONS>
  $<$<BOOL:${EMSCRIPTEN}>:IMGUI_DISABLE_DEFAULT_FONT>)  # 10 KB; the page loads Inter
# A debug ImGui without any optimisation makes the screen tests five times slower.
target_compile_options(imgui_core PRIVATE $<$<CONFIG:Debug>:-O1>)

if(NOT EMSCRIPTEN)
  add_library(imgui_sdl2_gl3 STATIC
    "${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp"
    "${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp")
  add_library(imgui::sdl2_gl3 ALIAS imgui_sdl2_gl3)
  target_include_directories(imgui_sdl2_gl3 SYSTEM PUBLIC "${imgui_SOURCE_DIR}/backends")
  find_package(OpenGL REQUIRED COMPONENTS OpenGL)
  target_link_libraries(imgui_sdl2_gl3 PUBLIC imgui_core SDL2::SDL2 OpenGL::GL ${CMAKE_DL_LIBS})
endif()
