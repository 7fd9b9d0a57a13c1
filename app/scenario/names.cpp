#include "scenario/names.hpp"

#include <algorithm>

namespace makegood {
namespace {

template <class Enum, std::size_t kSize>
std::string_view look_up(const std::array<Name<Enum>, kSize>& names, Enum value) {
  for (const Name<Enum>& name : names) {
    if (name.value == value) return name.id;
  }
  return "?";  // not a value of the enumeration
}

}  // namespace

std::string_view id_of(Tenet value) {
  return look_up(kTenetNames, value);
}
std::string_view id_of(Mood value) {
  return look_up(kMoodNames, value);
}
std::string_view id_of(Temperament value) {
  return look_up(kTemperamentNames, value);
}
std::string_view id_of(Channel value) {
  return look_up(kChannelNames, value);
}
std::string_view id_of(Grade value) {
  return look_up(kGradeNames, value);
}
std::string_view id_of(CustomerKind value) {
  return look_up(kCustomerNames, value);
}
std::string_view id_of(Phase value) {
  return look_up(kPhaseNames, value);
}
std::string_view id_of(PromiseStatus value) {
  return look_up(kPromiseStatusNames, value);
}
std::string_view id_of(ThreadStatus value) {
  return look_up(kThreadStatusNames, value);
}

std::string words_of_id(std::string id) {
  std::replace(id.begin(), id.end(), '-', ' ');
  std::replace(id.begin(), id.end(), '_', ' ');
  return id;
}

}  // namespace makegood
