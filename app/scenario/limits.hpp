#pragma once
// Every limit of the scenario format, in one place. They are checked while reading, before anything
// is built from the text, so that a hostile or broken file costs no more than its own size. The
// state of a session holds arrays of these sizes: it stays a plain value that can be copied,
// compared and hashed without allocation.
#include <cstddef>

namespace makegood::limits {

inline constexpr std::size_t kMaxFileBytes = std::size_t{10} * 1024 * 1024;
inline constexpr std::size_t kMaxDepth = 32;          ///< nested arrays and objects
inline constexpr std::size_t kMaxStringBytes = 2000;  ///< UTF-8 bytes in any one string
inline constexpr std::size_t kMaxSayBytes = 400;      ///< a choice's `say` or `do`
inline constexpr std::size_t kMaxValues = 1'000'000;  ///< values and keys in one file
inline constexpr std::size_t kMaxIdBytes = 64;
inline constexpr std::size_t kMaxDiagnostics =
    200;  ///< reported for one file; the rest are counted

inline constexpr std::size_t kMaxConditionNodes =
    65'000;  ///< in all conditions together; ConditionId has 16 bits

inline constexpr std::size_t kMaxPeople = 16;
inline constexpr std::size_t kMaxFacts = 64;
inline constexpr std::size_t kMaxFactValues = 256;  ///< values of one number fact
inline constexpr std::size_t kMaxFactWords = 64;    ///< words of one list fact
inline constexpr std::size_t kMaxPromises = 32;
inline constexpr std::size_t kMaxScenes = 4096;
inline constexpr std::size_t kMaxChoicesPerScene = 9;  ///< number keys 1 to 9
inline constexpr std::size_t kMaxEndings = 64;
inline constexpr std::size_t kMaxThreads = 16;
inline constexpr std::size_t kMaxPosts = 4;
inline constexpr std::size_t kMaxConcretes = 32;  ///< different `with` names of apologies
inline constexpr std::size_t kMaxTones = 32;
inline constexpr std::size_t kMaxLinesPerScene = 64;
inline constexpr std::size_t kMaxOtherWordings = 3;  ///< `or` of one line or choice
inline constexpr std::size_t kMaxListEntries =
    64;                              ///< conditional gotos, survey entries, briefing points
inline constexpr int kMaxDays = 28;  ///< simulated days from start to end
inline constexpr int kMaxScore = 3;  ///< points per tenet and choice, plus or minus
inline constexpr int kMaxMoodStep = 4;
inline constexpr int kMaxReaders = 1'000'000'000;

}  // namespace makegood::limits
