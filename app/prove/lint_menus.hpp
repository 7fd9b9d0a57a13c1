#pragma once
// What is on the buttons. A scenario has a few hundred different sets of open actions, and they
// come back in every explored state: each set is kept once, and each state knows which it shows.
#include <cstdint>
#include <vector>

#include "prove/explore.hpp"

namespace makegood::lints {

/// A scene with what is open in it.
struct Menu {
  SceneId scene;
  LegalActions legal;
  std::uint16_t choices = 0;  ///< bit per choice of the scene that is open
};

class Menus {
 public:
  /// Of an exploration that is complete and kept its edges.
  explicit Menus(const Explorer& explorer);

  std::size_t size() const { return menus_.size(); }
  const Menu& operator[](std::size_t menu) const { return menus_[menu]; }
  /// What a state shows; nothing at an ending (kNone).
  std::uint32_t of(StateIndex state) const { return by_state_[state]; }
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

 private:
  std::uint32_t add(SceneId scene, const LegalActions& legal);

  struct Known {
    std::uint32_t actions;  ///< bit per choice, and above them per thread
    std::uint32_t menu;
  };
  const Scenario* scenario_;
  std::vector<Menu> menus_;
  std::vector<std::uint32_t> by_state_;
  std::vector<std::vector<Known>> by_scene_;
};

}  // namespace makegood::lints
