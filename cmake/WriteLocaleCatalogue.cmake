# Run at build time: writes OUT, a translation of the catalogue, from OVERLAYS ("file|file...").
#
# It is an overlay itself (docs/languages.md), "of" the catalogue, whose ids begin with the scenario's:
# "late-follow-up/title". Each entry is copied with its hash, so the app judges it as it does any other.
cmake_minimum_required(VERSION 3.25)
string(REPLACE "|" ";" OVERLAYS "${OVERLAYS}")

set(catalogue "{\"format\": 1, \"locale\": \"${LANGUAGE}\", \"of\": \"catalogue\", \"strings\": {}}")
foreach(file IN LISTS OVERLAYS)
  file(READ "${file}" json)
  string(JSON id GET "${json}" of)
  foreach(key title summary teaches setting)
    string(JSON entry ERROR_VARIABLE missing GET "${json}" strings ${key})
    if(NOT missing)
      string(JSON catalogue SET "${catalogue}" strings "${id}/${key}" "${entry}")
    endif()
  endforeach()
endforeach()
file(WRITE "${OUT}" "${catalogue}\n")
