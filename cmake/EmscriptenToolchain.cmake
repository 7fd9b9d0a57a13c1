# Finds Emscripten's own CMake toolchain file: Debian's package, or an activated emsdk.
#
# Works with 3.1.6 (Debian 12) and later. Two gaps of Debian's package are closed here: its system
# libraries are prebuilt and its cache is frozen (nothing to do, and no ports), and its JavaScript
# optimiser looks for the module acorn where only Debian's own Node.js would find it.
set(candidates
  "$ENV{EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake"
  "$ENV{EMSDK}/upstream/emscripten/cmake/Modules/Platform/Emscripten.cmake"
  /usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake)
set(makegood_toolchain "")
foreach(candidate IN LISTS candidates)
  if(EXISTS "${candidate}")
    set(makegood_toolchain "${candidate}")
    break()
  endif()
endforeach()
if(NOT makegood_toolchain)
  message(FATAL_ERROR "Emscripten was not found. ./dev setup installs it on Debian; elsewhere install "
                      "and activate emsdk, or set EMSCRIPTEN_ROOT.")
endif()
include("${makegood_toolchain}")

if(makegood_toolchain STREQUAL "/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake")
  set(CMAKE_C_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs")
  set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_C_LINKER_LAUNCHER}")
endif()
