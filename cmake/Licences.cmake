# The notices that the licences of what is inside ask for: one text, data/licences.txt of the build,
# shipped with the site and in the native package.
#
# A dependency's own file where it came as source; Debian's copyright file where it came as a package.
set(MAKEGOOD_LICENCES "${CMAKE_BINARY_DIR}/data/licences.txt")
set(candidates
  "Makegood=${CMAKE_SOURCE_DIR}/LICENSE"
  "Dear ImGui=${imgui_SOURCE_DIR}/LICENSE.txt"
  "Inter=${makegood_inter_licence}"
  "OpenDyslexic=${makegood_readable_licence}")
if(NOT EMSCRIPTEN)
  list(APPEND candidates
    "SDL2=${sdl2_SOURCE_DIR}/LICENSE.txt"
    "SDL2=/usr/share/doc/libsdl2-dev/copyright"
    "JSON for Modern C++=${json_SOURCE_DIR}/LICENSE.MIT"
    "JSON for Modern C++=/usr/share/doc/nlohmann-json3-dev/copyright"
    "CLI11=${cli11_SOURCE_DIR}/LICENSE"
    "CLI11=/usr/share/doc/libcli11-dev/copyright")
endif()
set(licences "")
set(found)
foreach(pair IN LISTS candidates)
  string(REGEX MATCH "^[^=]*" title "${pair}")
  string(REGEX REPLACE "^[^=]*=" "" file "${pair}")
  if(NOT title IN_LIST found AND EXISTS "${file}")
    list(APPEND found "${title}")
    file(READ "${file}" text)
    string(APPEND licences "======== ${title} ========\n\n${text}\n\n")
  endif()
endforeach()
file(CONFIGURE OUTPUT "${MAKEGOOD_LICENCES}" CONTENT "@licences@" @ONLY)
