#!/usr/bin/env python3
"""Refuses mutable state that outlives a call: `static`, `thread_local` and global variables.

    no_mutable_static.py FOLDER...     checks every .cpp and .hpp below
    no_mutable_static.py --self-test   checks this check

State belongs in a named struct that somebody owns. A `static` local is how a screen quietly stops
being a function of its view, how two sessions share a counter, and why a replay differs.

It reads C++ well enough for that and no better: comments and literals are blanked, braces are matched
so that it knows whether it stands in a namespace, a class, a function or an initialiser, and each
statement is judged by its words. What it cannot tell apart it lets pass: a global with constructor
arguments, `Foo foo(bar);`, reads like the declaration of a function. clang-tidy
(cppcoreguidelines-avoid-non-const-global-variables, in ./dev check) has a real parser for those.
"""

import pathlib
import re
import sys

STARTS_NO_VARIABLE = re.compile(
    # extern declares what is defined elsewhere, and is judged there (or belongs to the system: environ).
    r"^(using|typedef|friend|static_assert|namespace|extern|template|concept|asm|public|private"
    r"|protected|requires)\b")
TYPE_DEFINITION = re.compile(r"^(?:typedef\s+)?(class|struct|union|enum)\b")


def blank(text):
    """The text with comments, literals and preprocessor lines blanked; line numbers stay."""
    spaces = lambda m: re.sub(r"[^\n]", " ", m.group(0))
    pattern = re.compile(
        r'R"(?P<d>[^()\\\s]{0,16})\(.*?\)(?P=d)"'      # raw string
        r"|//[^\n]*|/\*.*?\*/"                          # comments
        r'|"(?:\\.|[^"\\\n])*"'                         # string
        r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'",        # character, not the ' of 1'000
        re.S)

    def replace(match):
        word = match.group(0)
        if word[0] == "/":
            return spaces(match)
        return '""' + re.sub(r"[^\n]", "", word)  # a literal stays visible as an empty one

    text = pattern.sub(replace, text)
    return re.sub(r"^[ \t]*#(?:\\\n|[^\n])*", spaces, text, flags=re.M)


def without_templates(words):
    """Drops <...> argument lists, so that the const in array<const char*, 3> is not taken for ours."""
    before = None
    while before != words:
        before = words
        words = re.sub(r"<[^<>;]*>", " ", words)
    return words


def is_constant(declaration):
    """True if what is declared cannot change: constexpr, or const behind its last pointer."""
    words = without_templates(declaration.split("=")[0].split("{")[0])
    if re.search(r"\b(constexpr|consteval)\b", words):
        return True
    return bool(re.search(r"\bconst\b", words.rsplit("*", 1)[-1]))


def is_function(declaration):
    """True if the declaration has a parameter list before any initialiser."""
    words = without_templates(declaration.split("=")[0].split("{")[0])
    if re.search(r"\boperator\b", declaration):
        return True
    if re.match(r"[^(]*\(\s*\*", words):  # a pointer to function; among parameters it may stand
        return False
    match = re.search(r"[\w>]\s*\(\s*(\S?)", words)
    return bool(match) and not re.match(r'[0-9"]', match.group(1))


def assigns(statement):
    """True if the statement has an = of its own: outside every parameter list, and no operator's."""
    words = re.sub(r"\boperator\s*[^\s(]+", "operator", statement)
    before = None
    while before != words:
        before = words
        words = re.sub(r"\([^()]*\)", "", words)
    return "=" in words


def judge(statement, scope):
    """What is wrong with a finished statement, or None."""
    words = re.sub(r"\[\[.*?\]\]|alignas\s*\([^)]*\)", " ", statement)
    words = " ".join(words.split())
    words = re.sub(r"^(?:(?:public|private|protected)\s*:\s*)+", "", words)
    while re.match(r"^template\s*<", words):
        words = re.sub(r"^template\s*", "", words)
        depth = 0
        for at, char in enumerate(words):
            depth += (char == "<") - (char == ">")
            if depth == 0:
                words = words[at + 1:].strip()
                break
        else:
            return None
    if re.search(r"\bthread_local\b", words):
        return "thread_local"
    if re.search(r"\bstatic\b", words):
        declaration = words[re.search(r"\bstatic\b", words).start():]
        if scope != "function" and is_function(declaration):
            return None
        return None if is_constant(words) else "mutable static"
    if scope != "namespace" or not words or STARTS_NO_VARIABLE.match(words):
        return None
    if TYPE_DEFINITION.match(words):
        # `struct X {...} x;` defines a variable, `struct X {...};` and `struct X;` do not.
        tail = words.rsplit("{}", 1)
        return "global variable" if len(tail) == 2 and re.match(r"^\s*\*?\s*\w", tail[1]) else None
    if is_function(words) or is_constant(words):
        return None
    # A variable has a type and a name; anything shorter is a macro call or a stray semicolon.
    head = without_templates(words.split("=")[0].split("{")[0])
    return "global variable" if len(re.findall(r"[\w:]+", head)) >= 2 else None


def scope_of(statement, outer):
    """What a brace opens, from the words before it."""
    words = " ".join(statement.split())
    if re.search(r"(^|\s)(inline\s+)?namespace\b[\w:\s]*$", words) or re.match(r'^extern ""$', words):
        return "namespace"
    bare = without_templates(words)
    if outer in ("namespace", "class"):
        if re.search(r"\benum\b", bare) and "(" not in bare:
            return "initialiser"
        if re.search(r"\b(class|struct|union)\b", bare) and not re.search(r"[=()]", bare):
            return "class"
        if bare and "(" not in bare:
            return "initialiser"
        if assigns(bare):
            return "initialiser"
    return "function"


def findings(text):
    """(line, problem, statement) for every violation."""
    found = []
    stack = []  # (scope, statement before the brace, its first line)
    scope, statement, first = "namespace", "", 0
    parens = 0
    line = 1

    def finish():
        nonlocal statement
        problem = judge(statement, scope)
        if problem:
            found.append((first, problem, " ".join(statement.split())))
        statement = ""

    for char in blank(text):
        if char == "\n":
            line += 1
        if char == "{":
            stack.append((scope, statement, first, parens))
            scope, statement, parens = scope_of(statement, scope), "", 0
        elif char == "}":
            if statement.strip() and scope != "initialiser":
                finish()
            inner = scope
            if not stack:
                return found  # unbalanced: a macro's work; judge no further
            scope, statement, first, parens = stack.pop()
            if inner == "namespace" or (inner == "function" and parens == 0 and
                                        not assigns(statement)):
                # A function's body ends its statement; judge its head, for `static` in a signature.
                if inner == "function" and scope == "function":
                    finish()
                statement = ""
            else:
                statement += "{}"
        elif char == ";" and parens == 0:
            finish()
        else:
            parens += (char == "(") - (char == ")")
            parens = max(parens, 0)
            if not statement.strip():
                first = line
                statement = ""
            statement += char
    return found


GOOD = """
static int helper(int x);
static int helper(int x) { return x + 1; }
static constexpr int kLimit = 3;
constexpr std::array<const char*, 2> kNames = {"a", "b"};
const char* const kWord = "static int x = 0;";
const std::vector<int> kTable{1, 2};
namespace makegood { namespace { const int kOne = 1; } }
struct Point { int x = 0; static Point origin() { return {}; } static constexpr int kSize = 2; };
struct Forward;
enum class Mood { kUpset, kNeutral };
using Ids = std::vector<int>;
template <class T> T twice(T x) { return x + x; }
template <class T> constexpr bool kFits = sizeof(T) < 8;
Foo::Foo(int a) : a_(a), b_{1} { go(); }
bool operator==(const Point& a, const Point& b) { return a.x == b.x; }
void draw() {
  int count = 0;  // static int count = 0;
  static const int kStep = 2;
  static constexpr const char* kText[] = {"a"};
  auto add = [&](int x) { count += x; };
  add(static_cast<int>(1.5));
  static_assert(sizeof(int) == 4);
  for (int i = 0; i < 3; ++i) { count += 1'000; }
}
extern "C" int answer();
extern "C" { int other(); }
extern char** environ;
Event event(Kind kind, std::string text = {}) { Event result; result.kind = kind; return result; }
class Loop {
 public:
  Loop& operator=(const Loop&) { return *this; }
  int run(int x = 0, std::string_view y = {}) { return x; }
 private:
  static double now() { return 0; }
  int frames_ = 0;
};
int run(void (*draw)(), int (*other)(int) = nullptr);
std::optional<int> parse(std::string_view text, int base = 10);
int main() { return 0; }
TEST_CASE("static things") { CHECK(true); }
"""

BAD = [
    "static int x = 0;",
    "int counter = 0;",
    "int counter;",
    "std::string name{\"a\"};",
    "std::vector<const char*> names = {\"a\"};",
    "const char* word = \"a\";",
    "static const char* word = \"a\";",
    "inline int shared = 1;",
    "namespace a { namespace { bool flag = false; } }",
    "thread_local int x = 0;",
    "void f() { static int x = 0; }",
    "void f() { static Foo foo; }",
    "void f() { static Foo foo(1, 2); }",
    "void f() { if (a) { static std::map<int, const int> cache; } }",
    "void f() { g([&] { static bool once = true; return once; }); }",
    "void f() { auto g = [] { static int n = 0; return ++n; }; }",
    "void f() { static auto* p = new Foo; }",
    "void f() { thread_local Foo foo; }",
    "struct S { static int count; };",
    "class S { public: inline static std::string name = \"a\"; };",
    "int S::count = 0;",
    "struct S { int x; } state;",
    "void (*hook)(int) = nullptr;",
    "template <class T> T current = T{};",
    "auto callback = [](int x) { return x; };",
    "void f() {}\nstatic int late = 1;",
    "Event event(std::string text = {}) { return {}; }\nint late = 1;",
    "extern \"C\" { int answer; }",
]


def self_test():
    wrong = [f"refused, but fine (line {line}): {statement}" for line, _, statement in findings(GOOD)]
    wrong += [f"let through: {snippet}" for snippet in BAD if not findings(snippet)]
    for message in wrong:
        print(f"    {message}")
    return not wrong


def main(arguments):
    if arguments == ["--self-test"]:
        return 0 if self_test() else 1
    bad = 0
    for folder in arguments:
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if path.suffix not in (".cpp", ".hpp"):
                continue
            for line, problem, statement in findings(path.read_text(encoding="utf-8")):
                print(f"{path}:{line}: {problem}: {statement[:90]}")
                bad += 1
    if bad:
        print("State belongs in a named struct with an owner; a constant is constexpr or const.")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
