# The web build: links makegood.js + makegood.wasm and lays out the finished site in
# MAKEGOOD_SITE_DIR, which then holds the page, the program, the scenarios and the fonts, each beside
# its .br and .gz, and nothing else.
set(MAKEGOOD_SITE_DIR "${CMAKE_BINARY_DIR}/site" CACHE PATH "Where the finished static site goes")
find_program(BROTLI brotli REQUIRED)
find_program(GZIP gzip REQUIRED)

set(makegood_web "${CMAKE_SOURCE_DIR}/web")
set(site_pairs)  # "path on the site=file"
set(site_files)

# JavaScript goes out without comments and long local names, where terser is there to take them off: a
# third less to send. Names that one script shows another stay.
find_program(TERSER terser)
if(NOT TERSER)
  message(STATUS "terser was not found: the site's JavaScript stays as written (9 KB more to send)")
endif()

# makegood_site(<path on the site> <file> [option of terser...])
function(makegood_site path file)
  if(TERSER AND path MATCHES "\\.js$")
    set(small "${CMAKE_BINARY_DIR}/small/${path}")
    add_custom_command(
      OUTPUT "${small}"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_BINARY_DIR}/small"
      # Debian's terser under a Node.js that is not Debian's does not find its modules by itself.
      COMMAND "${CMAKE_COMMAND}" -E env NODE_PATH=/usr/share/nodejs
              "${TERSER}" --ecma 2020 --compress passes=2 --mangle ${ARGN}
              --output "${small}" -- "${file}"
      DEPENDS "${file}"
      COMMENT "Shrinking ${path}"
      VERBATIM)
    set(file "${small}")
  endif()
  set(site_pairs ${site_pairs} "${path}=${file}" PARENT_SCOPE)
  set(site_files ${site_files} "${file}" PARENT_SCOPE)
endfunction()

# --- The program ----------------------------------------------------------------------------------
if(TARGET makegood)
  target_link_options(makegood PRIVATE
    -Oz
    -sENVIRONMENT=web
    -sFILESYSTEM=0                # the platform layer fetches and stores; no file is emulated
    -sMALLOC=emmalloc
    -sALLOW_MEMORY_GROWTH=1
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sDYNAMIC_EXECUTION=0         # no eval: the page's policy allows 'wasm-unsafe-eval' alone
    -sAUTO_JS_LIBRARIES=0         # or a missing SDL2 function silently becomes an SDL1 one
    -lwebgl.js -lhtml5_webgl.js -legl.js
    # Functions marked EMSCRIPTEN_KEEPALIVE are exported by themselves.
    "-sEXPORTED_FUNCTIONS=[_main,_malloc,_free]"
    "-sEXPORTED_RUNTIME_METHODS=[UTF8ToString,stringToUTF8,lengthBytesUTF8,HEAPU8]")
  # Emscripten's functions are no other script's business; its Module object is.
  makegood_site(makegood.js "${CMAKE_BINARY_DIR}/makegood.js" "reserved=[Module]" --toplevel)
  makegood_site(makegood.wasm "${CMAKE_BINARY_DIR}/makegood.wasm")
  # The link makes two files and CMake knows one; Ninja wants to know who makes the other.
  add_custom_command(OUTPUT "${CMAKE_BINARY_DIR}/makegood.wasm" DEPENDS makegood COMMAND "" VERBATIM)
endif()

# --- The page -------------------------------------------------------------------------------------
file(GLOB page_files CONFIGURE_DEPENDS "${makegood_web}/*.js" "${makegood_web}/*.css"
     "${makegood_web}/*.svg" "${makegood_web}/*.png" "${makegood_web}/*.webmanifest")
foreach(file IN LISTS page_files)
  get_filename_component(name "${file}" NAME)
  makegood_site("${name}" "${file}")
endforeach()

# index.html carries the openings of the scenarios as plain HTML: readable before the program is here.
file(GLOB index_template CONFIGURE_DEPENDS "${makegood_web}/index.html.in")
if(index_template)
  set(index "${CMAKE_BINARY_DIR}/data/index.html")
  add_custom_command(
    OUTPUT "${index}"
    COMMAND "${CMAKE_COMMAND}" "-DSCENARIOS=${makegood_scenario_list}"
            "-DTEMPLATE=${index_template}" "-DOUT=${index}"
            -P "${CMAKE_SOURCE_DIR}/cmake/WriteIndex.cmake"
    DEPENDS "${index_template}" ${MAKEGOOD_SCENARIOS} "${CMAKE_SOURCE_DIR}/cmake/WriteIndex.cmake"
            "${CMAKE_SOURCE_DIR}/cmake/ScenarioOrder.cmake"
    COMMENT "Writing index.html"
    VERBATIM)
  makegood_site(index.html "${index}")
endif()

# --- Data -----------------------------------------------------------------------------------------
makegood_site(scenarios/catalogue.json "${MAKEGOOD_CATALOGUE}")
foreach(file IN LISTS MAKEGOOD_SCENARIOS)
  get_filename_component(name "${file}" NAME)
  makegood_site("scenarios/${name}" "${file}")
endforeach()
foreach(file IN LISTS MAKEGOOD_FONTS)
  get_filename_component(name "${file}" NAME)
  makegood_site("fonts/${name}" "${file}")
endforeach()

makegood_site(licences.txt "${MAKEGOOD_LICENCES}")

# --- Laying it out --------------------------------------------------------------------------------
list(JOIN site_pairs "\n" site_list)
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/site.txt" CONTENT "@site_list@\n" @ONLY)
add_custom_command(
  OUTPUT "${CMAKE_BINARY_DIR}/site.stamp"
  COMMAND "${CMAKE_COMMAND}" "-DLIST=${CMAKE_BINARY_DIR}/site.txt" "-DSITE=${MAKEGOOD_SITE_DIR}"
          "-DBROTLI=${BROTLI}" "-DGZIP=${GZIP}"
          -P "${CMAKE_SOURCE_DIR}/cmake/LayOutSite.cmake"
  COMMAND "${CMAKE_COMMAND}" -E touch "${CMAKE_BINARY_DIR}/site.stamp"
  DEPENDS ${site_files} "${CMAKE_BINARY_DIR}/site.txt" $<$<TARGET_EXISTS:makegood>:makegood>
          "${CMAKE_SOURCE_DIR}/cmake/LayOutSite.cmake"
  COMMENT "Laying out the site in ${MAKEGOOD_SITE_DIR}"
  VERBATIM)
add_custom_target(site ALL DEPENDS "${CMAKE_BINARY_DIR}/site.stamp")

# --- The core alone, for Node.js ------------------------------------------------------------------
# Engine and records without a screen, to prove that a session's record is the same, byte for byte,
# natively and in WebAssembly: `node build/web-work/makegood_node.js ARG...`. Not part of the site.
file(GLOB node_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/wasm/*.cpp")
if(node_sources)
  makegood_include_root(node scenario engine prove coach)
  add_executable(makegood_node ${node_sources})
  target_include_directories(makegood_node PRIVATE "${MAKEGOOD_INCLUDE_ROOT}")
  target_link_libraries(makegood_node PRIVATE makegood_warnings makegood_coach
                                              nlohmann_json::nlohmann_json)
  target_link_options(makegood_node PRIVATE
    "SHELL:--pre-js \"${CMAKE_SOURCE_DIR}/cmake/node_pre.js\""
    -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1
    -sAUTO_JS_LIBRARIES=0)
endif()
