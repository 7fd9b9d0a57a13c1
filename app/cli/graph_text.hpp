#pragma once
// The picture of a scenario as text that other programs draw: Mermaid (which many wikis and code
// hosts draw inside a page) and DOT (Graphviz).
#include <string>
#include <string_view>

#include "cli/graph_model.hpp"

namespace makegood::cli {

/// A Mermaid flowchart: choices are labelled arrows, conditional ones dotted.
std::string to_mermaid(const Graph& graph);
/// A DOT digraph: choices are rows of their scene's box, each with its own way out.
std::string to_dot(const Graph& graph);

/// Text inside Mermaid's quotes: everything that its grammar or its Markdown might read as more
/// than a letter becomes an entity code.
std::string mermaid_text(std::string_view text);
/// Text inside XML, as an element's content or an attribute's value: also SVG's and that of DOT's
/// HTML-like labels.
std::string xml_text(std::string_view text);
/// Text inside DOT's quotes.
std::string dot_text(std::string_view text);

}  // namespace makegood::cli
