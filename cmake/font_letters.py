#!/usr/bin/env python3
"""Which letters the fonts need: the base set, and what scenarios and translations use beyond it.

    font_letters.py BASE OUT FILE...

Writes OUT/unicodes.txt for the fonts that everybody loads. Of Greek and Cyrillic the whole alphabet
goes in as soon as one letter of it is used: names are typed in later. Chinese, Japanese and Korean
letters do not go in there; for each language whose translations use any, OUT/<language>.txt lists
those, and its name is printed.
"""

import pathlib
import re
import sys

ALPHABETS = [(0x0370, 0x03FF), (0x0400, 0x045F), (0x0490, 0x0491)]
IDEOGRAPHS = [(0x1100, 0x11FF), (0x2E80, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFF00, 0xFFEF)]


def inside(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def base_letters(text):
    found = set()
    for line in text.splitlines():
        for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", line.split("#")[0]):
            found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


def listed(codes):
    return "".join(f"U+{code:04X}\n" for code in sorted(codes))


def write_if_different(path, text):
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def main(base, out, files):
    base_text = pathlib.Path(base).read_text(encoding="utf-8")
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    used = set()
    languages = {}
    for name in map(pathlib.Path, files):
        codes = {ord(letter) for letter in name.read_text(encoding="utf-8-sig")}
        used |= codes
        if name.parent.parent.name == "locales":
            languages.setdefault(name.parent.name, set()).update(
                code for code in codes if inside(code, IDEOGRAPHS))
    more = {code for code in used if code >= 0x20 and not inside(code, IDEOGRAPHS)}
    for first, last in ALPHABETS:
        if any(first <= code <= last for code in used):
            more.update(range(first, last + 1))
    more -= base_letters(base_text)
    write_if_different(out / "unicodes.txt", base_text + listed(more))
    for language, codes in sorted(languages.items()):
        if codes:
            write_if_different(out / f"{language}.txt", listed(codes | {0x3000, 0x3001, 0x3002}))
            print(language)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
