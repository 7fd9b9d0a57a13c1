#!/usr/bin/env python3
"""Does every mechanism have tests by name, and does a test fail when the mechanism is taken out?

    mechanisms.py                   checks table.py against the tests and the program: quick
    mechanisms.py --self-test       checks this check
    mechanisms.py --remove          takes out one after the other and runs the tests named for it: minutes
    mechanisms.py --remove WORD...  only those whose mechanism or sentence has one of the words in it

A test that cannot fail proves nothing, and a rule of play is soon lost in a tidy-up when no test is named
after it. Removing is done in a copy of the tree, build/mechanisms, with a build of its own, so the tree
is never touched. The copy stays: the next run builds only what changed since.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml

sys.dont_write_bytecode = True  # the tree stays clean
from table import MECHANISMS, Mechanism, Removal

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPY = ROOT / "build/mechanisms"
NOT_COPIED = {"build", ".git", "node_modules", ".cache", "__pycache__"}
COUNT = 12                # mechanisms of good service
LONGEST_RUN = 120         # seconds for the named tests of one removal; they take less than one

LITERAL = r'"((?:\\.|[^"\\])*)"'
MARK = re.compile(r"^TEST_SUITE_(BEGIN|END)\((?:%s)?\)|^TEST_CASE\(\s*((?:%s\s*)+)\)" % (LITERAL, LITERAL),
                  re.M)


# --- What there is --------------------------------------------------------------------------------
def tests_in(text):
    """[(suite, name)] of a test file; suite is "" outside of any."""
    suite, found = "", []
    for match in MARK.finditer(text):
        if match.group(1) == "BEGIN":
            suite = match.group(2)
        elif match.group(1) == "END":
            suite = ""
        else:
            found.append((suite, "".join(re.findall(LITERAL, match.group(3)))))
    return found


def read_tests():
    """{layer: [(suite, name)]} of tests/<layer>/**/*_test.cpp."""
    found = {}
    for path in sorted((ROOT / "tests").glob("*/**/*_test.cpp")):
        if "node_modules" in path.parts:
            continue
        layer = path.relative_to(ROOT / "tests").parts[0]
        found.setdefault(layer, []).extend(tests_in(path.read_text(encoding="utf-8")))
    return found


def read_program(mechanisms):
    """{file: text} of the files that removals change; a file that is not there has none."""
    files = {removal.file for mechanism in mechanisms for removal in mechanism.removals}
    return {file: (ROOT / file).read_text(encoding="utf-8") for file in files if (ROOT / file).is_file()}


# --- The quick check ------------------------------------------------------------------------------
def problems(mechanisms, tests, program):
    """What is wrong with the table, a sentence each."""
    wrong = []
    if [mechanism.number for mechanism in mechanisms] != list(range(1, COUNT + 1)):
        wrong.append(f"The table does not have the mechanisms 1 to {COUNT}, each once and in order.")
    suites = {mechanism.suite for mechanism in mechanisms}
    for layer, cases in tests.items():
        for suite in sorted({suite for suite, _ in cases}):
            if suite.startswith("mechanism ") and suite not in suites:
                wrong.append(f'tests/{layer} has a suite "{suite}", and the table no such mechanism.')
    for mechanism in mechanisms:
        cases = tests.get(mechanism.tests, [])
        if not mechanism.removals:
            wrong.append(f"{mechanism.suite}: nothing says how to take it out.")
        for removal in mechanism.removals:
            where = f'{mechanism.suite}, "{removal.gone}"'
            times = program.get(removal.file, "").count(removal.search)
            if removal.file not in program:
                wrong.append(f"{where}: there is no {removal.file}.")
            elif times != 1:
                wrong.append(f"{where}: {times} times in {removal.file}, not once: {removal.search.strip()}")
            if removal.search == removal.replace:
                wrong.append(f"{where}: changes nothing.")
            if not removal.fails:
                wrong.append(f"{where}: names no test that notices.")
            for name in removal.fails:
                times = cases.count((mechanism.suite, name))
                if times != 1:
                    wrong.append(f'{where}: {times} tests "{name}" in the suite "{mechanism.suite}" of '
                                 f"tests/{mechanism.tests}, not one.")
    return wrong


# --- Taking out -----------------------------------------------------------------------------------
def files_below(folder):
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in NOT_COPIED]
        for name in names:
            yield pathlib.Path(root, name).relative_to(folder)


def copy_tree():
    """Makes COPY the same as the tree, touching only what differs, so that little is built again."""
    wanted = set(files_below(ROOT))
    for gone in set(files_below(COPY)) - wanted:
        (COPY / gone).unlink()
    for file in sorted(wanted):
        source, target = ROOT / file, COPY / file
        if target.is_file() and target.read_bytes() == source.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def quietly(command):
    """"" if it succeeded, else the end of what it said."""
    done = subprocess.run(command, cwd=COPY, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          check=False)
    return "" if done.returncode == 0 else "\n".join(done.stdout.splitlines()[-30:]) or "It failed silently."


def configure():
    command = ["cmake", "--preset", "dev"]
    if shutil.which("ccache"):
        command += ["-DCMAKE_C_COMPILER_LAUNCHER=ccache", "-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"]
    return quietly(command)


def build(layer, jobs):
    return quietly(["cmake", "--build", "--preset", "dev", "-j", str(jobs), "--target", f"test_{layer}"])


def run_tests(layer, names):
    """({name: True if it passed}, what went wrong with the run itself or "")."""
    # A comma separates filters; ? stands for any one character.
    filters = ",".join(name.replace(",", "?").replace("\\", "?") for name in names)
    try:
        done = subprocess.run([f"build/dev/tests/test_{layer}", f"--test-case={filters}", "--reporters=xml"],
                              cwd=COPY, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=LONGEST_RUN, check=False)
        report = xml.fromstring(done.stdout)
    except subprocess.TimeoutExpired:
        return {}, f"the tests were not over after {LONGEST_RUN} s"
    except xml.ParseError:
        return {}, "the tests broke off before they could report"
    passed = {}
    for case in report.iter("TestCase"):
        result = case.find("OverallResultsAsserts")
        if result is not None and case.get("name") in names:
            fine = result.get("failures") == "0" and case.find("Exception") is None
            passed[case.get("name")] = fine
    return passed, ""


def try_removal(mechanism, removal, jobs):
    """What is wrong, a sentence each; nothing if every named test failed."""
    path = COPY / removal.file
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(removal.search, removal.replace), encoding="utf-8")
    try:
        said = build(mechanism.tests, jobs)
        if said:
            return [f"does not compile without it:\n{said}"]
        passed, broke = run_tests(mechanism.tests, removal.fails)
    finally:
        path.write_text(text, encoding="utf-8")
    if broke:
        return [broke]
    wrong = []
    for name in removal.fails:
        if name not in passed:
            wrong.append(f'test "{name}" did not run')
        elif passed[name]:
            wrong.append(f'test "{name}" passes all the same')
        else:
            print(f'    test "{name}" fails, as it should', flush=True)
    return wrong


def remove(mechanisms, words, jobs):
    chosen = [(mechanism, removal) for mechanism in mechanisms for removal in mechanism.removals
              if not words or any(word in f"{mechanism.suite}: {removal.gone}" for word in words)]
    if not chosen:
        print("No mechanism is called that.")
        return 1
    print(f"Building {COPY.relative_to(ROOT)}, with everything in it.", flush=True)
    copy_tree()
    said = configure()
    for layer in sorted({mechanism.tests for mechanism, _ in chosen}):
        names = sorted({name for mechanism, removal in chosen for name in removal.fails
                        if mechanism.tests == layer})
        said = said or build(layer, jobs)
        if said:
            print(said)
            return 1
        passed, said = run_tests(layer, names)
        failing = [name for name in names if not passed.get(name)]
        if said or failing:
            print(said or f"These tests fail with everything in it: {'; '.join(failing)}")
            return 1
        print(f"{len(names)} tests of test_{layer} pass with everything in it.", flush=True)
    bad = []
    for mechanism, removal in chosen:
        print(f"{mechanism.suite}, removed: {removal.gone}", flush=True)
        for problem in try_removal(mechanism, removal, jobs):
            print(f"    NOT NOTICED: {problem}", flush=True)
            bad.append(f"{mechanism.suite}: {removal.gone}")
    print()
    missed = sorted(set(bad))
    for sentence in missed:
        print(f"Not noticed: {sentence}")
    touched = len({mechanism.number for mechanism, _ in chosen})
    print(f"{len(chosen) - len(missed)} of {len(chosen)} removals from {touched} mechanisms were noticed by "
          "the tests named for them.")
    return 1 if bad else 0


# --- Itself ---------------------------------------------------------------------------------------
def self_test():
    text = ('TEST_SUITE_BEGIN("mechanism 1: clock");\nTEST_CASE("time, it "\n    "passes") {\n}\n'
            'TEST_SUITE_END();\nTEST_CASE("elsewhere") {}\n')
    found = tests_in(text)
    good = {"search": "now = to;", "replace": "", "fails": ["time, it passes"]}

    def said(number=1, file="a.cpp", program="now = to;", **changed):
        table = [Mechanism(n, "clock" if n == number else f"m{n}", [], "engine") for n in range(1, COUNT + 1)]
        removal = Removal("gone", file, **{**good, **changed})
        table[0] = Mechanism(number, "clock", [removal])
        wrong = problems(table, {"engine": found}, {"a.cpp": program})
        return [line for line in wrong if "nothing says how" not in line]

    cases = {
        "finds suites and names": found == [("mechanism 1: clock", "time, it passes"), ("", "elsewhere")],
        "a right table": said() == [],
        "a file that is not there": len(said(file="b.cpp")) == 1,
        "a text that is not there": len(said(program="now = 0;")) == 1,
        "a text that is there twice": len(said(program="now = to; now = to;")) == 1,
        "a change that changes nothing": len(said(replace="now = to;")) == 1,
        "a test that is not there": len(said(fails=["time stands still"])) == 1,
        "a test outside of its suite": len(said(fails=["elsewhere"])) == 1,
        "no test": len(said(fails=[])) == 1,
        "a suite of no mechanism, and numbers out of order": len(said(number=2)) == 3,
    }
    for name, holds in cases.items():
        if not holds:
            print(f"    wrong: {name}")
    return all(cases.values())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--self-test", action="store_true", help="check this check")
    parser.add_argument("--remove", nargs="*", metavar="WORD",
                        help="take out every mechanism, or those with WORD, and run its tests")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2, help="compilers at once")
    options = parser.parse_args()
    if options.self_test:
        return 0 if self_test() else 1
    wrong = problems(MECHANISMS, read_tests(), read_program(MECHANISMS))
    for sentence in wrong:
        print(sentence)
    if wrong or options.remove is None:
        return 1 if wrong else 0
    return remove(MECHANISMS, options.remove, options.jobs)


if __name__ == "__main__":
    sys.exit(main())
