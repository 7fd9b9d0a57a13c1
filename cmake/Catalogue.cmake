# The catalogue: one line about each shipped scenario, for the library screen.
file(GLOB MAKEGOOD_SCENARIOS CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/scenarios/*.json")
list(FILTER MAKEGOOD_SCENARIOS EXCLUDE REGEX "\\.schema\\.json$")
list(SORT MAKEGOOD_SCENARIOS)
list(JOIN MAKEGOOD_SCENARIOS "|" makegood_scenario_list)
set(MAKEGOOD_CATALOGUE "${CMAKE_BINARY_DIR}/data/catalogue.json")
add_custom_command(
  OUTPUT "${MAKEGOOD_CATALOGUE}"
  COMMAND "${CMAKE_COMMAND}" "-DSCENARIOS=${makegood_scenario_list}" "-DOUT=${MAKEGOOD_CATALOGUE}"
          -P "${CMAKE_SOURCE_DIR}/cmake/WriteCatalogue.cmake"
  DEPENDS ${MAKEGOOD_SCENARIOS} "${CMAKE_SOURCE_DIR}/cmake/WriteCatalogue.cmake"
          "${CMAKE_SOURCE_DIR}/cmake/ScenarioOrder.cmake"
  COMMENT "Writing the catalogue of scenarios"
  VERBATIM)
