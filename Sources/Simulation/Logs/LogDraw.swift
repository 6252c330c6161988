/// What happened in one month of a person, before it is written down as answers.
struct LogDraw {
  /// For given and received, how many times of each kind.
  var support: [[Int]] = [[], []]
  /// For given and received, whether a kind without any was left open rather than answered with 0.
  var isBlank: [[Bool]] = [[], []]
  var projects = 0
  var skipsProjects = false
  /// For each outcome the steps of its items above the lowest; empty where the scale was skipped.
  var steps: [[Int]] = []
  /// The levels of the health profile, from 0.
  var profile: [Int] = []
  var isQuarterly = false
  var isTicked = false
  /// The minutes it took.
  var duration = 0

  /// How many kinds were given, received, and how many projects.
  var exposures: [Int] {
    support.map { kinds in kinds.count { $0 > 0 } } + [projects]
  }
}
