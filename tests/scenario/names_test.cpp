#include "scenario/names.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace makegood;

namespace {

template <class Enum, std::size_t kSize>
void check_table(const std::array<Name<Enum>, kSize>& names) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < kSize; ++i) {
    CHECK(seen.insert(names[i].id).second);
    CHECK(id_of(names[i].value) == names[i].id);
    CHECK(value_of(names, names[i].id) == names[i].value);
  }
  CHECK_FALSE(value_of(names, "nonsense"));
  CHECK_FALSE(value_of(names, ""));
}

}  // namespace

TEST_CASE("Words of the format lead there and back") {
  check_table(kTenetNames);
  check_table(kMoodNames);
  check_table(kTemperamentNames);
  check_table(kChannelNames);
  check_table(kCustomerNames);
  check_table(kPhaseNames);
  check_table(kGradeNames);
  check_table(kPromiseStatusNames);
  check_table(kThreadStatusNames);
  CHECK(value_of(kThreadGetsNames, "update") == ThreadStatus::kUpdated);
  CHECK(value_of(kPublicNames, "private") == false);
}
