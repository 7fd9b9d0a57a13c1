# Fonts: two weights of Inter, cut down to what the product writes: a base set, and the letters that the
# scenarios and the translations use beyond it. For a language with Chinese, Japanese or Korean letters
# there is a third file, fonts/<language>.otf, which only those load who choose that language. And two
# weights of a font made for readability, for those who choose it.
#
# The whole face is 600 KB a weight, the subset 28 KB (12 KB after Brotli). Native and web use the same
# files. The source is Debian's fonts-inter, or elsewhere the upstream release. fontTools' subsetter
# does the cutting. Out go hints, which stb_truetype does not read, kerning and other layout features,
# which Dear ImGui does not apply (10 KB), and all names but the family's. --desubroutinize makes the
# file larger and what is sent smaller, since compression does that job better.
#
# The first Python that has fontTools: where a person's own Python comes first on the path, Debian's
# modules are only seen by /usr/bin/python3.
set(MAKEGOOD_PYTHON "" CACHE FILEPATH "A Python 3 with fontTools")
if(NOT MAKEGOOD_PYTHON)
  foreach(candidate python3 /usr/bin/python3 python)
    execute_process(COMMAND "${candidate}" -c "import fontTools.subset"
                    RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
    if(failed STREQUAL "0")
      set_property(CACHE MAKEGOOD_PYTHON PROPERTY VALUE "${candidate}")
      break()
    endif()
  endforeach()
endif()
if(NOT MAKEGOOD_PYTHON)
  message(FATAL_ERROR "No Python with fontTools was found. ./dev setup installs it on Debian; "
                      "elsewhere: pip install fonttools")
endif()

# Debian's fonts-inter keeps static OpenType files in one folder; upstream's release has them under
# extras/otf. (Its variable fonts would not do: stb_truetype reads one fixed weight a file.)
if(MAKEGOOD_DEPENDENCIES STREQUAL "auto" AND EXISTS /usr/share/fonts/opentype/inter/Inter-SemiBold.otf)
  set(makegood_inter /usr/share/fonts/opentype/inter)
  set(makegood_inter_licence /usr/share/doc/fonts-inter/copyright)
else()
  makegood_fetch(inter
    https://github.com/rsms/inter/releases/download/v4.1/Inter-4.1.zip
    9883fdd4a49d4fb66bd8177ba6625ef9a64aa45899767dde3d36aa425756b11e)
  set(makegood_inter "${inter_SOURCE_DIR}/extras/otf")
  set(makegood_inter_licence "${inter_SOURCE_DIR}/LICENSE.txt")
endif()

# Looked at while configuring, because it decides how many fonts there are.
execute_process(
  COMMAND "${MAKEGOOD_PYTHON}" "${CMAKE_SOURCE_DIR}/cmake/font_letters.py"
          "${CMAKE_SOURCE_DIR}/assets/fonts/unicodes.txt" "${CMAKE_BINARY_DIR}/letters"
          ${MAKEGOOD_SCENARIOS} ${MAKEGOOD_LOCALE_FILES}
  OUTPUT_VARIABLE makegood_cjk COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[A-Za-z-]+" makegood_cjk "${makegood_cjk}")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
  ${MAKEGOOD_SCENARIOS} ${MAKEGOOD_LOCALE_FILES} "${CMAKE_SOURCE_DIR}/cmake/font_letters.py"
  "${CMAKE_SOURCE_DIR}/assets/fonts/unicodes.txt")

set(MAKEGOOD_FONT_DIR "${CMAKE_BINARY_DIR}/fonts")
set(MAKEGOOD_FONTS)
foreach(weight Regular SemiBold)
  string(TOLOWER "inter-${weight}.otf" name)
  set(font "${MAKEGOOD_FONT_DIR}/${name}")
  add_custom_command(
    OUTPUT "${font}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${MAKEGOOD_FONT_DIR}"
    COMMAND "${MAKEGOOD_PYTHON}" -m fontTools.subset "${makegood_inter}/Inter-${weight}.otf"
            "--unicodes-file=${CMAKE_BINARY_DIR}/letters/unicodes.txt"
            "--output-file=${font}" --no-hinting --desubroutinize
            "--layout-features=" "--drop-tables+=GPOS,GSUB,GDEF" "--name-IDs=1,2"
            --no-glyph-names --notdef-outline
    DEPENDS "${CMAKE_BINARY_DIR}/letters/unicodes.txt" "${makegood_inter}/Inter-${weight}.otf"
    COMMENT "Cutting the font ${name}"
    VERBATIM)
  list(APPEND MAKEGOOD_FONTS "${font}")
endforeach()
# The faces of Noto Sans CJK in its collection, by language.
set(makegood_face_ja 0)
set(makegood_face_ko 1)
set(makegood_face_zh 2)
set(makegood_face_zh-Hans 2)
set(makegood_face_zh-Hant 3)
set(makegood_noto /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc)
foreach(language IN LISTS makegood_cjk)
  if(NOT EXISTS "${makegood_noto}")
    message(FATAL_ERROR "locales/${language} uses Chinese, Japanese or Korean letters, whose font is "
                        "not here. On Debian: apt-get install --no-install-recommends fonts-noto-cjk")
  endif()
  if(NOT DEFINED makegood_face_${language})
    set(makegood_face_${language} 0)
  endif()
  set(font "${MAKEGOOD_FONT_DIR}/${language}.otf")
  add_custom_command(
    OUTPUT "${font}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${MAKEGOOD_FONT_DIR}"
    COMMAND "${MAKEGOOD_PYTHON}" -m fontTools.subset "${makegood_noto}"
            "--font-number=${makegood_face_${language}}"
            "--unicodes-file=${CMAKE_BINARY_DIR}/letters/${language}.txt"
            "--output-file=${font}" --no-hinting --desubroutinize "--layout-features="
            "--drop-tables+=GPOS,GSUB,GDEF,VORG,vmtx,vhea,BASE" "--name-IDs=1,2"
            --no-glyph-names --notdef-outline
    # Its lines are 1.45 em high: with Inter's measures its letters are as large as Inter's.
    COMMAND "${MAKEGOOD_PYTHON}" "${CMAKE_SOURCE_DIR}/cmake/line_height.py" "${font}" 0.96875 0.24148
    DEPENDS "${CMAKE_BINARY_DIR}/letters/${language}.txt" "${CMAKE_SOURCE_DIR}/cmake/line_height.py"
    COMMENT "Cutting the font ${language}.otf"
    VERBATIM)
  list(APPEND MAKEGOOD_FONTS "${font}")
endforeach()
# The readable one is OpenDyslexic, whose letters are heavy at the foot and hard to mistake for one
# another. Its file says that its lines are 1.75 em high, Inter's 1.21: cmake/line_height.py writes
# Inter's measures into it, so that one size on the screen is one size of letters. Arrows and ticks,
# which it has not, come from Inter (load_readable_fonts). Only Debian has it as a package; elsewhere
# the product is built without it, and says so to whoever chooses it.
set(makegood_readable /usr/share/fonts/opentype/opendyslexic)
set(makegood_readable_licence /usr/share/doc/fonts-opendyslexic/copyright)
if(EXISTS "${makegood_readable}/OpenDyslexic-Bold.otf")
  foreach(weight Regular Bold)
    string(TOLOWER "readable-${weight}.otf" name)
    set(font "${MAKEGOOD_FONT_DIR}/${name}")
    add_custom_command(
      OUTPUT "${font}"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${MAKEGOOD_FONT_DIR}"
      COMMAND "${MAKEGOOD_PYTHON}" -m fontTools.subset "${makegood_readable}/OpenDyslexic-${weight}.otf"
              "--unicodes-file=${CMAKE_SOURCE_DIR}/assets/fonts/unicodes.txt"
              "--output-file=${font}" --no-hinting --desubroutinize
              "--layout-features=" "--drop-tables+=GPOS,GSUB,GDEF" "--name-IDs=0,1,2"
              --no-glyph-names --notdef-outline
      COMMAND "${MAKEGOOD_PYTHON}" "${CMAKE_SOURCE_DIR}/cmake/line_height.py" "${font}" 0.96875 0.24148
      DEPENDS "${CMAKE_SOURCE_DIR}/assets/fonts/unicodes.txt" "${CMAKE_SOURCE_DIR}/cmake/line_height.py"
              "${makegood_readable}/OpenDyslexic-${weight}.otf"
      COMMENT "Cutting the font ${name}"
      VERBATIM)
    list(APPEND MAKEGOOD_FONTS "${font}")
  endforeach()
else()
  message(STATUS "OpenDyslexic was not found: the font for readability stays out")
endif()
add_custom_target(makegood_fonts DEPENDS ${MAKEGOOD_FONTS})
