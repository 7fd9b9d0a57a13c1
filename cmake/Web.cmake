# The web build: links makegood.wasm, joins the page's scripts to makegood.js and lays out the finished
# site in MAKEGOOD_SITE_DIR, which then holds the page, the program, the scenarios and the fonts, each
# beside its .br and .gz, and nothing else.
set(MAKEGOOD_SITE_DIR "${CMAKE_BINARY_DIR}/site" CACHE PATH "Where the finished static site goes")
find_program(BROTLI brotli REQUIRED)
find_program(GZIP gzip REQUIRED)

set(makegood_web "${CMAKE_SOURCE_DIR}/web")
set(site_pairs)  # "path on the site=file"
set(site_files)

# makegood_site(<path on the site> <file>)
macro(makegood_site path file)
  list(APPEND site_pairs "${path}=${file}")
  list(APPEND site_files "${file}")
endmacro()

# --- The program ----------------------------------------------------------------------------------
# One file of WebAssembly whose imports are the page's own functions (app/platform/web/page.cpp) and
# whose exports the page calls: Emscripten's JavaScript is not needed, nor its libraries.
if(TARGET makegood)
  set_target_properties(makegood PROPERTIES SUFFIX .wasm)
  target_link_options(makegood PRIVATE
    -Oz
    --no-entry                    # it is called by the page, not run once
    -sSTANDALONE_WASM=1
    -sFILESYSTEM=0                # the platform layer fetches and stores; no file is emulated
    -sMALLOC=emmalloc
    -sALLOW_MEMORY_GROWTH=1
    -sALLOW_TABLE_GROWTH=1        # or each part (below) would be made for a table of its own size
    # Functions with one caller stay functions: two thirds of the program were one of 72 KB, which can
    # neither be split (below) nor compiled while the rest of it is not needed. Smaller after Brotli, too.
    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=30
    # Functions marked EMSCRIPTEN_KEEPALIVE are exported by themselves.
    -sEXPORTED_FUNCTIONS=[]
    "SHELL:--js-library \"${CMAKE_SOURCE_DIR}/cmake/page_imports.js\"")
  set_target_properties(makegood PROPERTIES LINK_DEPENDS "${CMAKE_SOURCE_DIR}/cmake/page_imports.js")
  # In three files: what reads the files that come with it, the screens of the first minutes, and the rest,
  # which comes while they are read (web/page.js). Which is which is found by playing those minutes in a
  # program that takes notes, once to the end and once until before the first picture. Rejected: a list by
  # hand (it rots), Emscripten's side modules (no call between them is cheap), one file of both the first
  # two (a browser compiles what it calls first, and so it does nothing while it waits for the second).
  find_program(WASM_SPLIT wasm-split HINTS "${EMSCRIPTEN_ROOT_PATH}/../bin" REQUIRED)
  find_program(NODE NAMES node nodejs REQUIRED)
  set(whole "${CMAKE_BINARY_DIR}/makegood.wasm")
  set(first "${CMAKE_BINARY_DIR}/first")  # the folder of what is made here
  set(features --enable-bulk-memory --enable-sign-ext --enable-nontrapping-float-to-int
               --enable-mutable-globals)
  list(TRANSFORM MAKEGOOD_LOCALES REPLACE "^[^=]+=" "" OUTPUT_VARIABLE tour_locales)
  set(tour_files "${MAKEGOOD_CATALOGUE}" ${MAKEGOOD_SCENARIOS} ${tour_locales} ${MAKEGOOD_FONTS})
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/tour.cmake" CONTENT [[
file(MAKE_DIRECTORY "@first@/data/scenarios" "@first@/data/fonts")
foreach(file @MAKEGOOD_SCENARIOS@)
  file(COPY "${file}" DESTINATION "@first@/data/scenarios")
endforeach()
configure_file("@MAKEGOOD_CATALOGUE@" "@first@/data/scenarios/catalogue.json" COPYONLY)
foreach(pair @MAKEGOOD_LOCALES@)
  string(REPLACE "=" ";" pair "${pair}")
  list(GET pair 0 path)
  list(GET pair 1 file)
  configure_file("${file}" "@first@/data/${path}" COPYONLY)
endforeach()
foreach(file @MAKEGOOD_FONTS@)
  file(COPY "${file}" DESTINATION "@first@/data/fonts")
endforeach()
]] @ONLY)
  set(tour "${NODE}" "${CMAKE_SOURCE_DIR}/cmake/first_minutes.mjs")
  add_custom_command(
    OUTPUT "${first}/makegood.wasm" "${first}/makegood-screens.wasm" "${first}/makegood-rest.wasm"
    COMMAND "${CMAKE_COMMAND}" -P "${CMAKE_BINARY_DIR}/tour.cmake"
    COMMAND "${WASM_SPLIT}" ${features} --instrument "${whole}" -o "${first}/noting.wasm"
            --profile-export=write_profile
    COMMAND ${tour} minutes "${first}/noting.wasm" "${first}/data" "${first}/profile" "${first}/kept.json"
    COMMAND "${WASM_SPLIT}" ${features} "${whole}" "--profile=${first}/profile"
            -o1 "${first}/minutes.wasm" -o2 "${first}/makegood-rest.wasm" --export-prefix=%
    COMMAND "${WASM_SPLIT}" ${features} --instrument "${first}/minutes.wasm" -o "${first}/noting.wasm"
            --profile-export=write_profile
    COMMAND ${tour} start "${first}/noting.wasm" "${first}/data" "${first}/profile" "${first}/kept.json"
    COMMAND "${WASM_SPLIT}" ${features} "${first}/minutes.wasm" "--profile=${first}/profile"
            -o1 "${first}/makegood.wasm" -o2 "${first}/makegood-screens.wasm" "--export-prefix=&"
    DEPENDS makegood "${CMAKE_SOURCE_DIR}/cmake/first_minutes.mjs" "${CMAKE_BINARY_DIR}/tour.cmake"
            ${tour_files}
    COMMENT "Playing the first minutes, to see what has to be there by then"
    VERBATIM)
  foreach(file makegood makegood-screens makegood-rest)
    makegood_site(${file}.wasm "${first}/${file}.wasm")
  endforeach()
endif()

# --- The page -------------------------------------------------------------------------------------
file(GLOB page_files CONFIGURE_DEPENDS "${makegood_web}/*.css"
     "${makegood_web}/*.webmanifest")
foreach(file IN LISTS page_files)
  get_filename_component(name "${file}" NAME)
  makegood_site("${name}" "${file}")
endforeach()

# The scripts go out as one file, without comments and long local names where terser is there to take
# them off: half as much to send. page.js is first: it starts the downloads and says what the others use.
set(scripts page.js storage.js pointer.js mirror.js paint.js keep.js)
list(TRANSFORM scripts PREPEND "${makegood_web}/")
set(script "${CMAKE_BINARY_DIR}/small/makegood.js")
find_program(TERSER terser)
if(TERSER)
  # Debian's terser under a Node.js that is not Debian's does not find its modules by itself.
  set(join "${CMAKE_COMMAND}" -E env NODE_PATH=/usr/share/nodejs "${TERSER}" --ecma 2020
           --compress passes=2 --mangle --output "${script}" -- ${scripts})
else()
  message(STATUS "terser was not found: the site's JavaScript stays as written (6 KB more to send)")
  list(JOIN scripts "|" script_list)
  set(join "${CMAKE_COMMAND}" "-DFILES=${script_list}" "-DOUT=${script}"
           -P "${CMAKE_SOURCE_DIR}/cmake/JoinFiles.cmake")
endif()
add_custom_command(
  OUTPUT "${script}"
  COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_BINARY_DIR}/small"
  COMMAND ${join}
  DEPENDS ${scripts}
  COMMENT "Joining the page's scripts"
  VERBATIM)
makegood_site(makegood.js "${script}")

# index.html carries the openings of the scenarios as plain HTML: readable before the program is here.
file(GLOB index_template CONFIGURE_DEPENDS "${makegood_web}/index.html.in")
if(index_template)
  set(index "${CMAKE_BINARY_DIR}/data/index.html")
  add_custom_command(
    OUTPUT "${index}"
    COMMAND "${CMAKE_COMMAND}" "-DSCENARIOS=${makegood_scenario_list}"
            "-DTEMPLATE=${index_template}" "-DICON=${makegood_web}/icon.svg" "-DOUT=${index}"
            -P "${CMAKE_SOURCE_DIR}/cmake/WriteIndex.cmake"
    DEPENDS "${index_template}" "${makegood_web}/icon.svg" ${MAKEGOOD_SCENARIOS} "${CMAKE_SOURCE_DIR}/cmake/WriteIndex.cmake"
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

foreach(pair IN LISTS MAKEGOOD_LOCALES)
  string(REGEX MATCH "^[^=]+" path "${pair}")
  string(REGEX REPLACE "^[^=]+=" "" file "${pair}")
  makegood_site("${path}" "${file}")
endforeach()

makegood_site(licences.txt "${MAKEGOOD_LICENCES}")

include(Offline)

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
  makegood_include_root(node scenario engine prove coach words)
  add_executable(makegood_node ${node_sources})
  target_include_directories(makegood_node PRIVATE "${MAKEGOOD_INCLUDE_ROOT}")
  target_link_libraries(makegood_node PRIVATE makegood_warnings makegood_coach
                                              nlohmann_json::nlohmann_json)
  target_link_options(makegood_node PRIVATE
    "SHELL:--pre-js \"${CMAKE_SOURCE_DIR}/cmake/node_pre.js\""
    -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1
    -sAUTO_JS_LIBRARIES=0)
endif()
