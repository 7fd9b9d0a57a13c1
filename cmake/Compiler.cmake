# Warnings and sanitizers.
#
# Warnings belong to our own targets alone (they link makegood_warnings); foreign code is compiled
# without them, and its headers are SYSTEM. Sanitizers belong to everything, foreign code included:
# half of the mistakes that they find happen inside a library that was called wrongly.
add_library(makegood_warnings INTERFACE)
target_compile_options(makegood_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor
  -Wimplicit-fallthrough
  # GCC 12 sees an overlap in every optimised "text" + std::string that is none (its bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${MAKEGOOD_WERROR}>:-Werror>)

if(MAKEGOOD_SANITIZE)
  # -O1: the tests explore millions of states, and take a third of the time that they take at -O0.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer -g1 -O1)
  add_link_options(-fsanitize=address,undefined)
endif()

# makegood_quick_to_build(<target>): what runs for a moment only is not worth the time in which it is
# optimised; most of it is templates of other people's headers.
function(makegood_quick_to_build target)
  if(MAKEGOOD_SANITIZE)
    target_compile_options(${target} PRIVATE -O0)
  else()
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
  endif()
endfunction()

# makegood_precompile(<target> [<header>...]): reading the standard headers takes half of the time in
# which a small file is compiled. Not in the daily build, where a file must name what it includes; nor
# beside ccache, which does better without. An optimising GCC 12 forgets that a precompiled header is
# somebody else's and warns of std::string's own code: two warnings are left to the builds without.
function(makegood_precompile target)
  if(MAKEGOOD_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <span> <string>
      <string_view> <utility> <vector> ${ARGN})
    target_compile_options(${target} PRIVATE
      $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow;-Wno-array-bounds>)
  endif()
endfunction()

if(EMSCRIPTEN)
  # Nothing that the page runs throws or catches: errors are values, and the one library that reports
  # by exception (CLI11) is native only. Measured on the finished page, -fwasm-exceptions costs 58 KB
  # of WebAssembly (8 KB after Brotli) for landing pads that nobody lands on; an allocation that fails
  # ends the program either way.
  add_compile_options(-fno-exceptions "$<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>")
  # Instructions that every browser with WebGL 2 has: shorter code wherever a float becomes an int or
  # memory is copied.
  set(wasm_features -mbulk-memory -msign-ext -mnontrapping-fptoint)
  add_compile_options(${wasm_features})
  add_link_options(${wasm_features})
  set(CMAKE_C_FLAGS_MINSIZEREL "-Oz -DNDEBUG")
  set(CMAKE_CXX_FLAGS_MINSIZEREL "-Oz -DNDEBUG")
endif()
