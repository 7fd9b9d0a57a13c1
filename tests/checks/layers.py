#!/usr/bin/env python3
"""Checks #include lines under app/ against the layers.

    layers.py               checks app/
    layers.py --self-test   checks this check

The build itself refuses an include of a layer that may not be seen (cmake/Layers.cmake, from which the
table is read). What it cannot refuse is checked here: a path that climbs out with "..", a library that
happens to lie in /usr/include, and a standard header through which clock, files, threads or chance
would get into the core.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Foreign headers and the layers that may use them.
LIBRARIES = {
    r"imgui_impl_\w+\.h": {"platform"},
    r"(imgui\w*|imstb_\w+)\.h": {"ui", "platform"},
    r"nlohmann/.*": {"cli"},
    r"CLI/.*": {"cli"},
    r"doctest/.*": set(),
    r"(SDL2/)?SDL\w*\.h|(GL|GLES\d|EGL)/.*|emscripten.*": {"platform"},
    r"embedded/embedded\.hpp": {"platform"},
    r"(unistd|fcntl|dlfcn|pthread|signal|windows|sys/\w+)(\.h)": {"platform", "cli"},
}
# The core has no clock, no file, no chance and no second thread; the UI has none either.
OUTSIDE_WORLD = re.compile(
    r"^(chrono|ctime|time\.h|filesystem|fstream|iostream|random|thread|mutex|shared_mutex|future"
    r"|condition_variable|atomic|csignal)$")
PURE = {"scenario", "engine", "prove", "coach", "words", "ui"}


def read_layers(cmake):
    """{layer: layers it sees} from the makegood_layer() calls."""
    layers = {}
    for name, body in re.findall(r"^\s*makegood_layer\((\w+)([^)]*)\)", cmake, re.M):
        sees = re.search(r"\bSEES((?:\s+[a-z]+)*)", body)
        layers[name] = {name} | set(sees.group(1).split() if sees else [])
    return layers


def problem(layer, include, layers):
    """What is wrong with `#include include` in that layer, or None. layer None: app/main.cpp."""
    if ".." in include.split("/") or include.startswith("app/"):
        return "name it from app/: \"layer/file.hpp\""
    first = include.split("/")[0]
    if first in layers:
        if layer is not None and first not in layers[layer]:
            return f"{layer} may see {', '.join(sorted(layers[layer]))}, not {first}"
        return None
    for pattern, allowed in LIBRARIES.items():
        if re.fullmatch(pattern, include):
            if layer is not None and layer not in allowed:
                return f"{include} belongs to {', '.join(sorted(allowed)) or 'tests'}, not {layer}"
            return None
    if layer in PURE and OUTSIDE_WORLD.match(include):
        return f"{layer} knows no clock, file, thread or chance"
    return None


def check(app, layers):
    bad = 0
    for path in sorted(app.rglob("*")):
        if path.suffix not in (".cpp", ".hpp"):
            continue
        parts = path.relative_to(app).parts
        layer = parts[0] if len(parts) > 1 else None
        if layer is not None and layer not in layers:
            print(f"{path}: app/{layer} is no layer of cmake/Layers.cmake")
            bad += 1
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
            wrong = match and problem(layer, match.group(1), layers)
            if wrong:
                print(f"{path.relative_to(ROOT)}:{number}: #include {match.group(1)}: {wrong}")
                bad += 1
    return bad


def self_test(layers):
    fine = [("engine", "scenario/scenario.hpp"), ("ui", "coach/coach.hpp"), ("ui", "imgui.h"),
            ("platform", "ui/app.hpp"), ("platform", "SDL.h"), ("cli", "CLI/CLI.hpp"),
            ("cli", "nlohmann/json.hpp"), ("scenario", "vector"), (None, "platform/platform.hpp"),
            ("platform", "chrono"), ("platform", "emscripten/html5.h")]
    refused = [("scenario", "engine/engine.hpp"), ("engine", "coach/coach.hpp"), ("coach", "ui/ui.hpp"),
               ("ui", "platform/platform.hpp"), ("platform", "engine/engine.hpp"), ("ui", "SDL.h"),
               ("ui", "SDL2/SDL.h"), ("scenario", "nlohmann/json.hpp"), ("engine", "nlohmann/json.hpp"), ("coach", "imgui.h"),
               ("engine", "../coach/coach.hpp"), ("engine", "chrono"), ("scenario", "fstream"),
               ("ui", "imgui_impl_sdl2.h"), ("cli", "ui/ui.hpp"), (None, "../app/ui/ui.hpp")]
    wrong = [f"refused: {case}" for case in fine if problem(*case, layers)]
    wrong += [f"let through: {case}" for case in refused if not problem(*case, layers)]
    for message in wrong:
        print(f"    {message}")
    return not wrong


def main(arguments):
    layers = read_layers((ROOT / "cmake/Layers.cmake").read_text(encoding="utf-8"))
    if arguments == ["--self-test"]:
        return 0 if len(layers) >= 6 and self_test(layers) else 1
    return 1 if check(ROOT / "app", layers) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
