# Run at build time: writes OUT, the files of FILES ("file|file...") one behind the other.
cmake_minimum_required(VERSION 3.25)
string(REPLACE "|" ";" FILES "${FILES}")
file(WRITE "${OUT}" "")
foreach(file IN LISTS FILES)
  file(READ "${file}" text)
  file(APPEND "${OUT}" "${text}")
endforeach()
