#pragma once
// What lies over a screen: the settings, the phone's details sheet, and notices.
#include <optional>
#include <string>
#include <vector>

#include "ui/model.hpp"
#include "ui/screens/conversation.hpp"
#include "ui/ui.hpp"

namespace makegood {

struct SettingsView {
  struct Option {
    std::string key, label;
    bool on = false;
    Intent intent;
  };
  struct Group {
    std::string key, label;
    std::vector<Option> options;
    std::string note = {};  ///< under the options; may be empty
  };
  std::vector<Group> groups;
  /// What can be done with all that is kept.
  std::string kept_title, kept_words;
  std::vector<Option> kept;
};

SettingsView settings_view(const Model& model);
std::optional<Intent> draw_settings(Ui& ui, const SettingsView& view);

/// Person, clock, promises and tenets, where they have no column.
std::optional<Intent> draw_details(Ui& ui, const ConversationView& view);

/// The first notice, at the foot of the window.
std::optional<Intent> draw_notice(Ui& ui, const std::string& text);

}  // namespace makegood
