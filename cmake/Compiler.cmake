# Warnings and sanitizers.
#
# Warnings belong to our own targets alone (they link makegood_warnings); foreign code is compiled
# without them, and its headers are SYSTEM. Sanitizers belong to everything, foreign code included:
# half of the mistakes that they find happen inside a library that was called wrongly.
add_library(makegood_warnings INTERFACE)
target_compile_options(makegood_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor
  -Wimplicit-fallthrough
  $<$<BOOL:${MAKEGOOD_WERROR}>:-Werror>)

if(MAKEGOOD_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer -g1)
  add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
  # WebAssembly's own exceptions: a caught parse error costs 4 KB, JavaScript-emulated ones 7 KB and
  # time on every call; without any, a stray exception would end the page.
  add_compile_options(-fwasm-exceptions)
  add_link_options(-fwasm-exceptions)
  set(CMAKE_C_FLAGS_MINSIZEREL "-Oz -DNDEBUG")
  set(CMAKE_CXX_FLAGS_MINSIZEREL "-Oz -DNDEBUG")
endif()
