// Each question has a name of its own (the words of this line, the place of this choice). The name
// is hashed to a number (FNV-1a, 64 bits: Fowler, Noll and Vo), which says where in the sequence of
// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014) the
// answers for seeds 1, 2, 3, … stand.
#include "engine/presentation.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace makegood {
namespace {

class Key {
 public:
  explicit Key(std::string_view about) { add(about); }
  Key& add(std::string_view text) {
    for (const char c : text) put(static_cast<unsigned char>(c));
    put(0);  // "ab", "c" is not "a", "bc"
    return *this;
  }
  /// 64 bits that differ for every seed.
  std::uint64_t draw(Seed seed) const {
    std::uint64_t z = hash_ + seed * 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }

 private:
  void put(std::uint64_t byte) { hash_ = (hash_ ^ byte) * 0x100000001B3ULL; }
  std::uint64_t hash_ = 0xCBF29CE484222325ULL;
};

const std::string& one_of(const std::string& first, const std::vector<std::string>& others,
                          Seed seed) {
  if (seed == kAsWritten || others.empty()) return first;
  const std::uint64_t which = Key("words").add(first).draw(seed) % (others.size() + 1);
  return which == 0 ? first : others[static_cast<std::size_t>(which) - 1];
}

}  // namespace

const std::string& wording(const Line& line, Seed seed) {
  return one_of(line.text, line.others, seed);
}

const std::string& wording(const Choice& choice, Seed seed) {
  return one_of(choice.say, choice.others, seed);
}

LegalActions presented_order(const Scenario& scenario, const LegalActions& legal, Seed seed) {
  struct Place {
    std::uint64_t rank;
    std::size_t position;
  };
  std::array<Place, LegalActions::kMax> places;
  for (std::size_t i = 0; i < legal.size(); ++i) {
    if (seed == kAsWritten || legal[i].kind != Action::Kind::kChoose) return legal;
    const Choice& choice = scenario[legal[i].choice];
    const Scene& scene = scenario[choice.scene];
    if (scene.inbox) return legal;
    places[i] = {Key("order").add(scene.id).add(choice.id).draw(seed), i};
  }
  std::sort(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(legal.size()),
            [](const Place& a, const Place& b) {
              return a.rank != b.rank ? a.rank < b.rank : a.position < b.position;
            });
  LegalActions shown;
  for (std::size_t i = 0; i < legal.size(); ++i) shown.add(legal[places[i].position]);
  return shown;
}

}  // namespace makegood
