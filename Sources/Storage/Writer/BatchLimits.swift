/// How large a batch may grow.
///
/// The count bounds the transaction; the time bounds how long the first change of the batch waits
/// for the last, so that slow changes are committed in small groups.
struct BatchLimits: Equatable, Sendable {
  var changes = 512
  var time = Duration.milliseconds(10)
  /// How long it must be quiet before the writer tidies up.
  var quiet = Duration.seconds(1)
  /// How long the writer goes on with changes between two attempts to empty the log at once, so that
  /// neither a long reader nor many deletions take its time.
  var betweenWipes = Duration.milliseconds(500)
  /// How long between two rewritings of the file, and how long one waits for a quiet moment: rewriting
  /// takes about 10 ms for each MB, in which no change is made.
  var betweenRewritings = Duration.seconds(600)
}
