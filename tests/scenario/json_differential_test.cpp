// Our reader of JSON against nlohmann::json: what that accepts (comments allowed) ours reads to the
// same value, and what it refuses ours refuses, but for the documented differences: trailing commas
// are fine here, duplicate keys and broken UTF-8 in comments are not.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "scenario/json_text.hpp"

namespace mj = makegood::json;
using makegood::Code;
using makegood::Findings;

namespace {

/// Depth and lengths do not matter here; they have tests of their own.
constexpr mj::Limits kLoose = {1U << 24U, 500, 1U << 20U, 1U << 20U};

bool same(const mj::Value& ours, const nlohmann::json& theirs) {
  switch (ours.kind()) {
    case mj::Kind::kNull:
      return theirs.is_null();
    case mj::Kind::kBool:
      return theirs.is_boolean() && theirs.get<bool>() == ours.boolean();
    case mj::Kind::kNumber:
      if (!theirs.is_number()) return false;
      if (theirs.is_number_float())
        return !ours.is_integer() && theirs.get<double>() == ours.number();
      if (ours.is_integer()) return theirs.get<std::int64_t>() == ours.integer();
      // Between 2^63 and 2^64 theirs has an unsigned integer and ours a double.
      return theirs.get<double>() == ours.number();
    case mj::Kind::kString:
      return theirs.is_string() && theirs.get_ref<const std::string&>() == ours.text();
    case mj::Kind::kArray: {
      if (!theirs.is_array() || theirs.size() != ours.size()) return false;
      std::size_t i = 0;
      for (const mj::Value element : ours.elements()) {
        if (!same(element, theirs[i++])) return false;
      }
      return i == theirs.size();
    }
    case mj::Kind::kObject: {
      if (!theirs.is_object() || theirs.size() != ours.size()) return false;
      std::size_t members = 0;
      for (const mj::Value::Member member : ours.members()) {
        const auto found = theirs.find(std::string(member.key.text()));
        if (found == theirs.end() || !same(member.value, *found)) return false;
        ++members;
      }
      return members == theirs.size();
    }
    case mj::Kind::kBroken:
      return false;
  }
  return false;
}

/// Places nest, follow each other, and span what they say.
bool places_are_right(const mj::Value& value, std::string_view text) {
  if (value.at() >= value.end() || value.end() > text.size()) return false;
  std::uint32_t last = value.at();
  for (const mj::Value element : value.elements()) {
    if (element.at() <= last || !places_are_right(element, text) || element.end() >= value.end())
      return false;
    last = element.end() - 1;
  }
  for (const mj::Value::Member member : value.members()) {
    if (member.key.at() <= last || member.key.end() > member.value.at()) return false;
    if (!places_are_right(member.value, text) || member.value.end() >= value.end()) return false;
    last = member.value.end() - 1;
  }
  const std::string_view source = value.source();
  if (value.is(mj::Kind::kString)) return source.front() == '"' && source.back() == '"';
  if (value.is(mj::Kind::kArray)) return source.front() == '[' && source.back() == ']';
  if (value.is(mj::Kind::kObject)) return source.front() == '{' && source.back() == '}';
  return true;
}

bool has(const Findings& findings, Code code) {
  for (const makegood::Finding& finding : findings.kept()) {
    if (finding.code == code) return true;
  }
  return false;
}

/// The same text without its trailing commas, which nlohmann::json cannot read.
std::string without_trailing_commas(std::string_view text) {
  std::string out;
  std::size_t comma = std::string::npos;  // the last token, if it was a comma, as a place in `out`
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') {
      out += c;
      for (++i; i < text.size() && text[i] != '"'; ++i) {
        out += text[i];
        if (text[i] == '\\' && i + 1 < text.size()) out += text[++i];
      }
      if (i < text.size()) out += '"';
      comma = std::string::npos;
    } else if (c == '/' && i + 1 < text.size() && text[i + 1] == '/') {
      while (i < text.size() && text[i] != '\n' && text[i] != '\r') ++i;
      out += '\n';
    } else if (c == '/' && i + 1 < text.size() && text[i + 1] == '*') {
      const std::size_t end = text.find("*/", i + 2);
      if (end == std::string_view::npos) return out + "/*";
      i = end + 1;
      out += ' ';
    } else {
      const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      // "[,]" has no value before its comma: that one is a mistake for both.
      if ((c == ']' || c == '}') && comma != std::string::npos) out[comma] = ' ';
      if (c == ',') {
        std::size_t before = out.size();
        while (before > 0 && std::isspace(static_cast<unsigned char>(out[before - 1]))) --before;
        const char last = before > 0 ? out[before - 1] : '[';
        comma = last == '[' || last == '{' || last == ',' || last == ':' ? std::string::npos
                                                                         : out.size();
      } else if (!space) {
        comma = std::string::npos;
      }
      out += c;
    }
  }
  return out;
}

void compare(const std::string& text) {
  CAPTURE(text);
  Findings findings;
  const mj::Document document = mj::parse(text, findings, kLoose);
  nlohmann::json theirs = nlohmann::json::parse(text, nullptr, false, true);
  if (theirs.is_discarded()) {
    theirs = nlohmann::json::parse(without_trailing_commas(text), nullptr, false, true);
  }
  if (theirs.is_discarded()) {
    REQUIRE_MESSAGE(findings.errors() > 0, "nlohmann::json refuses this");
    return;
  }
  // Documented: refused here. (Theirs does not look at the bytes of comments.)
  if (has(findings, Code::kDuplicateKey) || has(findings, Code::kInvalidUtf8)) return;
  std::string first;
  if (!findings.kept().empty()) first = findings.kept().front().message;
  REQUIRE_MESSAGE(findings.errors() == 0, "nlohmann::json accepts this; ours says: " << first);
  REQUIRE(same(document.root(), theirs));
  REQUIRE(places_are_right(document.root(), text));
}

std::string pick(std::mt19937& random, const std::vector<std::string>& from) {
  return from[random() % from.size()];
}

/// A random document, mostly right.
std::string generate(std::mt19937& random, int depth) {
  const auto space = [&] {
    return pick(random, {"", "", "", " ", "\n", "\t", " // note\n", "/* note */", "\r\n"});
  };
  const auto string = [&] {
    std::string out = "\"";
    for (auto i = random() % 6; i > 0; --i) {
      out += pick(random, {"a", "b", "é", "€", "😀", "\\n", "\\\"", "\\\\", "\\/", "\\u00e9",
                           "\\u20AC", "\\ud83d\\ude00", " ", "'", "//", "{", "],"});
    }
    return out + '"';
  };
  const auto kind = random() % (depth > 4 ? 5U : 8U);
  if (kind == 0) return string();
  if (kind == 1) return pick(random, {"true", "false", "null"});
  if (kind == 2) {
    return pick(random, {"0", "-0", "1", "-7", "42", "9223372036854775807", "-9223372036854775808",
                         "9223372036854775808", "18446744073709551615", "18446744073709551616"});
  }
  if (kind == 3) {
    return pick(random, {"0.5",
                         "-1.25",
                         "1e3",
                         "1E-3",
                         "1.5e+10",
                         "0.1",
                         "1e308",
                         "1e-400",
                         "3.0",
                         "123456789012345678901234567890",
                         "2.2250738585072014e-308",
                         "1e400",
                         "01",
                         "1.",
                         ".5",
                         "+1",
                         "-",
                         "1e",
                         "0x10",
                         "1_000"});
  }
  const bool object = kind % 2 == 0;
  std::string out = object ? "{" : "[";
  const auto count = random() % 4;
  for (std::size_t i = 0; i < count; ++i) {
    out += space();
    if (object) {
      out += random() % 4 == 0 ? string() : "\"k" + std::to_string(random() % 20) + "\"";
      out += space() + ":" + space();
    }
    out += generate(random, depth + 1) + space();
    if (i + 1 < count || random() % 12 == 0) out += ',';
  }
  return out + space() + (object ? "}" : "]");
}

/// One small accident.
void mutate(std::string& text, std::mt19937& random) {
  static const std::string kBytes =
      "{}[],:\"\\/*'-+.0123456789eEtrufalsn \n\t\r\x01\x7F\x80\xC3\xA9\xED\xFF#_";
  if (text.empty()) return;
  const std::size_t at = random() % text.size();
  switch (random() % 4) {
    case 0:
      text.erase(at, 1 + random() % 3);
      break;
    case 1:
      text.insert(at, 1, kBytes[random() % kBytes.size()]);
      break;
    case 2:
      text[at] = kBytes[random() % kBytes.size()];
      break;
    default:
      text = text.substr(0, at) + text.substr(random() % text.size());
      break;
  }
}

std::vector<std::string> shipped_files() {
  std::vector<std::string> texts;
  const std::filesystem::path root = MAKEGOOD_SOURCE_DIR;
  std::vector<std::filesystem::path> files = {root / "tests/scenario/everything.json"};
  if (std::filesystem::exists(root / "scenarios")) {
    for (const auto& entry : std::filesystem::directory_iterator(root / "scenarios")) {
      if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
  }
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    REQUIRE(!texts.back().empty());
  }
  return texts;
}

}  // namespace

TEST_CASE("Documents from a generator are read as nlohmann::json reads them") {
  std::mt19937 random(1);
  for (int round = 0; round < 20'000; ++round) compare(generate(random, 0));
}

TEST_CASE("Generated documents with an accident are refused as nlohmann::json refuses them") {
  std::mt19937 random(2);
  for (int round = 0; round < 30'000; ++round) {
    std::string text = generate(random, 0);
    for (auto i = 1 + random() % 2; i > 0; --i) mutate(text, random);
    compare(text);
  }
}

TEST_CASE("Shipped files, whole and with an accident, are judged as nlohmann::json judges them") {
  std::mt19937 random(3);
  for (const std::string& text : shipped_files()) {
    compare(text);
    for (int round = 0; round < 60; ++round) {
      std::string broken = text;
      mutate(broken, random);
      compare(broken);
    }
  }
}
