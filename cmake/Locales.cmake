# Translations: every locales/<language>/<what>.json of the tree, and for each language a catalogue of
# the titles and summaries of the shipped scenarios, which the library shows before any of them is read.
#
# MAKEGOOD_LOCALES is a list of "path in the product=file"; the files are as in the tree.
file(GLOB MAKEGOOD_LOCALE_FILES CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/locales/*/*.json")
list(SORT MAKEGOOD_LOCALE_FILES)
set(MAKEGOOD_LOCALES)
set(makegood_languages)
foreach(file IN LISTS MAKEGOOD_LOCALE_FILES)
  file(RELATIVE_PATH path "${CMAKE_SOURCE_DIR}" "${file}")
  list(APPEND MAKEGOOD_LOCALES "${path}=${file}")
  get_filename_component(folder "${file}" DIRECTORY)
  get_filename_component(language "${folder}" NAME)
  list(APPEND makegood_languages "${language}")
endforeach()
list(REMOVE_DUPLICATES makegood_languages)
foreach(language IN LISTS makegood_languages)
  set(overlays ${MAKEGOOD_LOCALE_FILES})
  list(FILTER overlays INCLUDE REGEX "/locales/${language}/")
  list(FILTER overlays EXCLUDE REGEX "/app\\.json$")
  list(JOIN overlays "|" overlay_list)
  set(catalogue "${CMAKE_BINARY_DIR}/data/locales/${language}/catalogue.json")
  add_custom_command(
    OUTPUT "${catalogue}"
    COMMAND "${CMAKE_COMMAND}" "-DOVERLAYS=${overlay_list}" "-DLANGUAGE=${language}"
            "-DOUT=${catalogue}" -P "${CMAKE_SOURCE_DIR}/cmake/WriteLocaleCatalogue.cmake"
    DEPENDS ${overlays} "${CMAKE_SOURCE_DIR}/cmake/WriteLocaleCatalogue.cmake"
    COMMENT "Writing the catalogue of scenarios in ${language}"
    VERBATIM)
  list(APPEND MAKEGOOD_LOCALES "locales/${language}/catalogue.json=${catalogue}")
endforeach()
