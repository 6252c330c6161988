internal import Time

/// One invented person: what stays the same about them.
struct SimulatedPerson {
  /// Their place in the programme, from 0.
  let number: Int
  /// The place of their region.
  var region = 0
  /// Whether they registered; who did not has logs and nothing else.
  var isRegistered = true
  /// Whether their logs are of the short versions.
  var isShort = false
  /// Whether they fill logs in on a screen.
  var isOnline = true
  /// Whether they tick on paper instead of writing a number.
  var ticks = false
  /// Whether they always skip the number of projects.
  var neverCountsProjects = false
  /// Which of the region's projects they are in, from 1.
  var project = 1
  var joined = Day(number: 0)
  /// The days of their logs, in order.
  var days: [Day] = []
  /// The place of each background answer among its options; `nil` for one that was skipped.
  var background: [Int?] = []
  /// Years with services, for those who have used them.
  var servicesYears: Int?
  /// Ways of spending time, as places of the options.
  var uses: [Int] = []
  var takesMedication = false
}
