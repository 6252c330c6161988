internal import Instruments
internal import Time

/// A log from how it was first sent to how it stands, and what each correction changed.
struct LogHistory: Sendable, Equatable {
  /// One answer that a correction changed, by the name of its field; empty is not answered.
  struct Change: Sendable, Equatable {
    let name: String
    let before: [String]
    let after: [String]
  }

  /// What one correction changed.
  struct Step: Sendable, Equatable {
    let made: Instant
    /// The day before and after, if it changed.
    let day: Correcting<Day>?
    /// The answers that changed, in the order of their names.
    let answers: [Change]
  }

  /// A value before and after.
  struct Correcting<Value: Sendable & Equatable>: Sendable, Equatable {
    let before: Value
    let after: Value
  }

  /// The corrections, the first one first.
  let steps: [Step]

  /// The history of a log with these corrections, in the order of their numbers.
  init(_ log: Log, _ corrections: [Correction]) {
    let states = corrections.map { ($0.day, $0.answers) } + [(log.day, log.answers)]
    steps = zip(corrections, zip(states, states.dropFirst())).map { correction, pair in
      let (before, after) = pair
      return Step(
        made: correction.made,
        day: before.0 == after.0 ? nil : Correcting(before: before.0, after: after.0),
        answers: Self.changes(from: before.1, to: after.1))
    }
  }

  private static func changes(from before: String, to after: String) -> [Change] {
    let (old, new) = (Draft(AnswerEncoding.decode(before)), Draft(AnswerEncoding.decode(after)))
    let names = Set((old.fields + new.fields).map(\.name)).sorted()
    return names.compactMap { name in
      old[name] == new[name] ? nil : Change(name: name, before: old[name], after: new[name])
    }
  }
}
