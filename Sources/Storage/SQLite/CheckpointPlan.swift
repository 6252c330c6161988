/// Decides when the write-ahead log is copied into the file, and by whom.
///
/// SQLite begins the log again only when all of it has been copied. Copying on the writer's thread
/// makes everyone wait; copying beside the writer never catches up while changes keep coming. So a
/// pass beside the writer copies most, and the writer copies the short rest itself.
struct CheckpointPlan {
  /// What to do after a commit.
  enum Step: Equatable {
    case nothing
    /// Copy beside the writer, which goes on.
    case pass
    /// The writer copies the rest now.
    case finish
    /// The log has grown too long: the writer waits for the pass to end, then copies the rest.
    case waitAndFinish
  }

  /// Lengths of the log in pages of 4 KB.
  ///
  /// A page that changes often is copied once for many changes, so a longer log costs less: with
  /// copying from 16,000 pages on, a change costs a quarter less processor time than from 2,000 on.
  struct Limits: Equatable, Sendable {
    /// Copying begins (64 MB).
    var start = 16_000
    /// The writer may copy so many itself, while everybody waits: with 300, a change in a hundred
    /// takes longer than 9 ms under full load; with 1000, longer than 30 ms.
    var rest = 300
    /// The log should not grow longer than this (256 MB).
    var most = 64_000
  }

  private let limits: Limits
  private var isPassing = false
  /// The length after the last commit.
  private var frames = 0
  /// How much of it is known to have been copied.
  private var copied = 0
  /// Nothing is done before the log is this long.
  private var next: Int

  init(_ limits: Limits = Limits()) {
    self.limits = limits
    next = limits.start
  }

  /// A commit has left the log this long.
  mutating func committed(frames now: Int) -> Step {
    if now < frames { begunAgain() }
    frames = now
    if frames < next { return .nothing }
    if isPassing { return frames >= limits.most ? .waitAndFinish : .nothing }
    if frames - copied <= limits.rest || frames >= limits.most { return .finish }
    isPassing = true
    return .pass
  }

  /// The pass beside the writer has ended, with so much of the log copied.
  ///
  /// If it copied nothing new, a reader holds on to an old state, and trying again at once would
  /// change nothing.
  mutating func passed(copied now: Int) {
    isPassing = false
    if now <= copied { next = frames + limits.start } else { copied = now }
  }

  /// The writer has copied what it could.
  ///
  /// The next commit begins the log again unless a reader is in the way; then it may grow by the
  /// same length before the next attempt.
  mutating func finished(copied now: Int) {
    copied = now
    next = frames + limits.start
  }

  /// All has been copied and the log is empty.
  mutating func emptied() {
    frames = 0
    begunAgain()
  }

  private mutating func begunAgain() {
    copied = 0
    next = limits.start
  }
}
