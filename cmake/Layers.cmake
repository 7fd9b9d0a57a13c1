# The layers, and who may include whom.
#
#   scenario <- engine <- prove <- coach <- ui        platform (sees ui's semantic tree)        cli
#   scenario <- words <- coach, ui, cli: what the screens say, in each language
#
# app/main.cpp composes them. Linking alone would not keep the order, since a plain include root
# (app/) lets any file name any header. So each layer compiles against a folder of its own,
# <build>/include/<layer>/, which holds links to exactly the layers that it may see:
# an #include against the arrows finds no file and does not compile.
# Sources are globbed: add files to app/<layer>/ and build.

# makegood_include_root(<name> <layer>...) makes the folder and returns it in MAKEGOOD_INCLUDE_ROOT.
function(makegood_include_root name)
  set(root "${CMAKE_BINARY_DIR}/include/${name}")
  file(MAKE_DIRECTORY "${root}")
  file(GLOB present RELATIVE "${root}" "${root}/*")
  foreach(link IN LISTS present)
    if(NOT link IN_LIST ARGN)
      file(REMOVE "${root}/${link}")
    endif()
  endforeach()
  foreach(layer IN LISTS ARGN)
    # A link into a folder that nobody has written yet is fine: it starts to work when files come.
    if(NOT IS_SYMLINK "${root}/${layer}")
      file(CREATE_LINK "${CMAKE_SOURCE_DIR}/app/${layer}" "${root}/${layer}" SYMBOLIC)
    endif()
  endforeach()
  set(MAKEGOOD_INCLUDE_ROOT "${root}" PARENT_SCOPE)
endfunction()

# makegood_layer(<name> SEES <layer>... LINKS <target>... [PRIVATE_LINKS <target>...]
#                [SOURCES <glob>...] [PRECOMPILES <header>...])
# defines makegood_<name> from app/<name>. A layer always sees itself.
function(makegood_layer name)
  cmake_parse_arguments(arg "" "" "SEES;LINKS;PRIVATE_LINKS;SOURCES;PRECOMPILES" ${ARGN})
  if(NOT arg_SOURCES)
    set(arg_SOURCES "app/${name}/*.cpp")
    set(recurse GLOB_RECURSE)
  else()
    set(recurse GLOB)
  endif()
  list(TRANSFORM arg_SOURCES PREPEND "${CMAKE_SOURCE_DIR}/")
  file(${recurse} sources CONFIGURE_DEPENDS ${arg_SOURCES})
  if(NOT sources)
    # An archive needs one object; this one goes away with the first real source.
    set(sources "${CMAKE_BINARY_DIR}/empty/${name}.cpp")
    file(CONFIGURE OUTPUT "${sources}" CONTENT
         "namespace makegood { void empty_layer_@name@(); void empty_layer_@name@() {} }\n" @ONLY)
  endif()
  makegood_include_root(${name} ${name} ${arg_SEES})
  add_library(makegood_${name} STATIC ${sources})
  target_include_directories(makegood_${name} PRIVATE "${MAKEGOOD_INCLUDE_ROOT}")
  target_link_libraries(makegood_${name}
    PUBLIC ${arg_LINKS}
    PRIVATE makegood_warnings ${arg_PRIVATE_LINKS})
  makegood_precompile(makegood_${name} ${arg_PRECOMPILES})
endfunction()

makegood_layer(scenario)
makegood_layer(engine
  SEES scenario
  LINKS makegood_scenario)
makegood_layer(prove
  SEES scenario engine
  LINKS makegood_engine)
if(EMSCRIPTEN)
  # Emscripten adds -fno-inline-functions to whatever is built for size, so that even an operator[] is
  # a call. Where millions of states are gone through while a trainer types, that took six times as
  # long. (Inlined everywhere, the page is 12 KB heavier after Brotli; -O2 is no faster than -Os.)
  foreach(layer engine prove)
    target_compile_options(makegood_${layer} PRIVATE -Os -finline-functions)
  endforeach()
endif()
makegood_layer(words
  SEES scenario
  LINKS makegood_scenario)
makegood_layer(coach
  SEES scenario engine prove words
  LINKS makegood_prove makegood_words)
makegood_layer(ui
  SEES scenario engine prove coach words
  LINKS makegood_coach imgui::core)

if(EMSCRIPTEN)
  set(platform_sources "app/platform/*.cpp" "app/platform/web/*.cpp")
  set(platform_links)  # the page itself: its functions are the program's imports
else()
  set(platform_sources "app/platform/*.cpp" "app/platform/native/*.cpp")
  set(platform_links SDL2::SDL2 imgui::sdl2_gl3 makegood_embedded)
endif()
makegood_layer(platform
  SEES scenario ui  # of scenario, the limits alone
  SOURCES ${platform_sources}
  LINKS makegood_ui
  PRIVATE_LINKS ${platform_links})

if(NOT EMSCRIPTEN)
  makegood_layer(cli
    SEES scenario engine prove coach words
    LINKS makegood_coach
    PRIVATE_LINKS CLI11::CLI11 nlohmann_json::nlohmann_json
    PRECOMPILES <nlohmann/json.hpp>)
  makegood_quick_to_build(makegood_cli)
  target_compile_definitions(makegood_cli PRIVATE "MAKEGOOD_VERSION=\"${PROJECT_VERSION}\"")
endif()

# The core's benchmark (./dev bench): built when it is asked for.
file(GLOB bench_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/bench/core/*.cpp")
makegood_include_root(bench scenario engine prove)
add_executable(bench_core EXCLUDE_FROM_ALL ${bench_sources})
target_include_directories(bench_core PRIVATE "${MAKEGOOD_INCLUDE_ROOT}"
                                              "${CMAKE_SOURCE_DIR}/tests/bench")
target_link_libraries(bench_core PRIVATE makegood_warnings makegood_prove
                                         nlohmann_json::nlohmann_json)
if(EMSCRIPTEN)
  target_compile_options(bench_core PRIVATE -O2 -finline-functions)  # what measures is not measured
  target_link_options(bench_core PRIVATE
    -O2  # as the page's program is linked: with wasm-opt, without assertions
    "SHELL:--pre-js \"${CMAKE_SOURCE_DIR}/cmake/node_pre.js\""
    -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1
    -sAUTO_JS_LIBRARIES=0)
endif()

# The composition root sees everything. Globbed, so that configure notices when it appears.
file(GLOB makegood_main CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/app/main.cpp")
makegood_include_root(app scenario engine prove coach words ui platform cli)
if(makegood_main)
  add_executable(makegood ${makegood_main})
  target_include_directories(makegood PRIVATE "${MAKEGOOD_INCLUDE_ROOT}")
  target_link_libraries(makegood PRIVATE makegood_warnings makegood_platform makegood_ui
                                         $<$<TARGET_EXISTS:makegood_cli>:makegood_cli>)
  set_target_properties(makegood PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
endif()
