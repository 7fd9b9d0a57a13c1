#include "ui/semantics.hpp"

#include <doctest/doctest.h>

#include "coach/json_fields.hpp"
#include "scenario/json_text.hpp"

using namespace makegood;

namespace {

SemanticTree sample() {
  SemanticTree tree;
  tree.screen = "library";
  tree.title = "Library \"quoted\"\n";
  tree.focused = "a";
  tree.focus_serial = 3;
  SemanticNode main;
  main.key = "main";
  main.role = Role::kMain;
  main.name = "Library";
  SemanticNode button;
  button.key = "a";
  button.role = Role::kButton;
  button.name = "Start";
  button.rect = {10, 20, 30, 40};
  button.parent = 0;
  button.focusable = true;
  SemanticNode meter;
  meter.key = "m";
  meter.role = Role::kMeter;
  meter.name = "Honesty";
  meter.value = "5 of 6";
  meter.now = 83;
  meter.high = 100;
  meter.parent = 0;
  tree.nodes = {main, button, meter};
  return tree;
}

}  // namespace

TEST_CASE("the page gets the tree as JSON that reads back") {
  const std::string text = to_json(sample());
  Findings findings;
  const json::Document document = json::parse(text, findings);
  REQUIRE(findings.errors() == 0);
  const json::Value root = document.root();
  CHECK(json::text_field(root, "title") == "Library \"quoted\"\n");
  CHECK(json::number_field(root, "serial", 0, 0, 100) == 3);
  const json::Value nodes = json::field(root, "nodes");
  REQUIRE(nodes.size() == 3);
  std::size_t index = 0;
  for (const json::Value node : nodes.elements()) {
    if (index == 1) {
      CHECK(json::text_field(node, "k") == "a");
      CHECK(json::text_field(node, "r") == "button");
      CHECK(json::number_field(node, "p", -1, -1, 9) == 0);
      CHECK(json::number_field(node, "f", 0, 0, 1) == 1);
      CHECK(json::field(node, "x").number() == doctest::Approx(10));
    }
    if (index == 2) {
      CHECK(json::text_field(node, "v") == "5 of 6");
      CHECK(json::field(node, "now").number() == doctest::Approx(83));
    }
    ++index;
  }
}

TEST_CASE("places are told to a tenth of a pixel, above and left of the screen too") {
  SemanticTree tree = sample();
  tree.nodes.resize(1);
  tree.nodes[0].rect = {-0.26F, 1234.04F, 20, 9.96F};
  const std::string text = to_json(tree);
  CHECK(text.find("\"x\":-0.3,\"y\":1234,\"w\":20,\"h\":10") != std::string::npos);
}

TEST_CASE("things are found by role and name, the whole name before a part of one") {
  SemanticTree tree = sample();
  SemanticNode longer = tree.nodes[1];
  longer.key = "b";
  longer.name = "Start again";
  tree.nodes.insert(tree.nodes.begin() + 1, longer);
  REQUIRE(tree.find(Role::kButton, "Start"));
  CHECK(tree.find(Role::kButton, "Start")->key == "a");
  CHECK(tree.find(Role::kButton, "again")->key == "b");
  CHECK(tree.find(Role::kHeading, "Start") == nullptr);
}

TEST_CASE("two trees differ when any node differs") {
  const SemanticTree tree = sample();
  CHECK(tree == sample());
  SemanticTree moved = sample();
  moved.nodes[1].rect.x += 1;
  CHECK(tree != moved);
  SemanticTree selected = sample();
  selected.nodes[1].selected = true;
  CHECK(tree != selected);
}
