/// How large a batch may grow.
///
/// The count bounds the transaction; the time bounds how long the first change of the batch waits
/// for the last, so that slow changes are committed in small groups.
struct BatchLimits: Equatable, Sendable {
  var changes = 512
  var time = Duration.milliseconds(10)
  /// How long it must be quiet before the writer tidies up.
  var quiet = Duration.seconds(1)
}
