# What makes the site stay: icons to install it by, a service worker that keeps it without a network, and
# the same page as one file. Part of Web.cmake; adds to its list of the site's files, and comes last there.
find_program(NODE NAMES node nodejs REQUIRED)

# --- Icons ----------------------------------------------------------------------------------------
# A maskable icon is cut to whatever shape a system likes, so its ground goes to the edge. The mark stays
# within the middle 80 percent that every shape leaves.
find_program(RSVG_CONVERT rsvg-convert REQUIRED)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${makegood_web}/icon.svg")
file(READ "${makegood_web}/icon.svg" icon)
string(REPLACE " rx=\"7\"" "" maskable "${icon}")
if(maskable STREQUAL icon)
  message(FATAL_ERROR "web/icon.svg has no rounded ground (rx=\"7\") to make the maskable icon from.")
endif()
foreach(kind icon maskable)
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/icons/${kind}.svg" CONTENT "@${kind}@" @ONLY)
endforeach()
foreach(pair icon=icon maskable=icon-maskable)
  string(REGEX MATCH "^[^=]+" source "${pair}")
  string(REGEX REPLACE "^[^=]+=" "" name "${pair}")
  foreach(size 192 512)
    set(png "${CMAKE_BINARY_DIR}/icons/${name}-${size}.png")
    add_custom_command(
      OUTPUT "${png}"
      COMMAND "${RSVG_CONVERT}" --width=${size} --height=${size} "--output=${png}"
              "${CMAKE_BINARY_DIR}/icons/${source}.svg"
      DEPENDS "${CMAKE_BINARY_DIR}/icons/${source}.svg"
      COMMENT "Drawing ${name}-${size}.png"
      VERBATIM)
    makegood_site("${name}-${size}.png" "${png}")
  endforeach()
endforeach()

# --- Service worker -------------------------------------------------------------------------------
# It lists every file of the site but itself.
list(JOIN site_pairs "\n" kept_list)
set(kept "${CMAKE_BINARY_DIR}/kept.txt")
file(CONFIGURE OUTPUT "${kept}" CONTENT "@kept_list@\n" @ONLY)
set(kept_files ${site_files} "${kept}" $<$<TARGET_EXISTS:makegood>:makegood>)
set(worker "${CMAKE_BINARY_DIR}/data/service_worker.js")
add_custom_command(
  OUTPUT "${worker}"
  COMMAND "${NODE}" "${CMAKE_SOURCE_DIR}/cmake/write_service_worker.mjs"
          "${makegood_web}/service_worker.js" "${kept}" "${worker}"
  DEPENDS ${kept_files} "${makegood_web}/service_worker.js"
          "${CMAKE_SOURCE_DIR}/cmake/write_service_worker.mjs"
  COMMENT "Writing the service worker"
  VERBATIM)
makegood_site(service_worker.js "${worker}")

# --- One file -------------------------------------------------------------------------------------
if(TARGET makegood)
  set(single "${CMAKE_BINARY_DIR}/makegood.html")
  add_custom_command(
    OUTPUT "${single}"
    COMMAND "${NODE}" "${CMAKE_SOURCE_DIR}/cmake/write_single.mjs" "${kept}"
            "${CMAKE_BINARY_DIR}/makegood.wasm" "${makegood_web}/inside.js" "${single}"
    DEPENDS ${kept_files} "${makegood_web}/inside.js" "${CMAKE_SOURCE_DIR}/cmake/write_single.mjs"
    COMMENT "Writing the page as one file, makegood.html"
    VERBATIM)
  add_custom_target(single ALL DEPENDS "${single}")
endif()
