#!/usr/bin/env python3
"""Writes ascent and descent, in em, into a font's table of horizontal measures.

    line_height.py FONT ASCENT DESCENT

stb_truetype scales a face by these two: fonts that agree in them have letters of one size.
"""
import sys

from fontTools.ttLib import TTFont

path, ascent, descent = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
font = TTFont(path)
em = font["head"].unitsPerEm
font["hhea"].ascent = round(ascent * em)
font["hhea"].descent = -round(descent * em)
font["hhea"].lineGap = 0
font.save(path)
