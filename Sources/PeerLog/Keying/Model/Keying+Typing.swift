internal import Identity
internal import Instruments
internal import Time

/// What comes of a hand that is done.
enum KeyingOutcome {
  /// It goes on with another hand, or with comparing.
  case goesOn(Keying)
  /// Everything is settled: this is what the sheet says.
  case settled(Draft)
}

// The way of a sheet from the first hand to the log, as pure functions.
extension Keying {
  /// What a hand typed, kept, whether or not it can be understood.
  func typing(_ typed: Draft, on page: Page, by account: AccountKey) -> Keying {
    var keying = self
    let line = AnswerEncoding.encode(typed.fields)
    switch page {
    case .first: keying.first = line
    case .second:
      keying.second = line
      keying.secondBy = account
    case .compare: break
    }
    return keying
  }

  /// What a hand typed so far.
  func typed(on page: Page) -> Draft {
    Draft(AnswerEncoding.decode(page == .second ? second : first))
  }

  /// Ends a hand whose typing has been kept and can all be understood.
  func done(_ page: Page, _ version: Questionnaire) -> KeyingOutcome {
    var keying = self
    switch page {
    case .first where isTwice:
      keying.stage = .second
      return .goesOn(keying)
    case .first: return .settled(typed(on: .first))
    case .second, .compare:
      guard differences(version).isEmpty else {
        keying.stage = .compare
        return .goesOn(keying)
      }
      return .settled(typed(on: .first))
    }
  }

  /// The questions that the two hands answered differently, in the order of the sheet.
  ///
  /// What counts is what was understood: 3, 03 and \u{0663} are the same.
  func differences(_ version: Questionnaire) -> [KeyingDifference] {
    let first = version.check(typed(on: .first), mode: .paper).answers
    let second = version.check(typed(on: .second), mode: .paper).answers
    return version.items.compactMap { item in
      first[item.name] == second[item.name]
        ? nil
        : KeyingDifference(item: item, first: first[item.name], second: second[item.name])
    }
  }

  /// The sheet once it is a log: nothing that was typed is left.
  func kept(at moment: Instant) -> Keying {
    var keying = self
    keying.stage = .kept
    keying.first = ""
    keying.second = ""
    keying.ended = moment
    return keying
  }
}

/// One question that two hands answered differently.
struct KeyingDifference: Sendable {
  /// The question.
  let item: Item
  /// What the first hand typed; `nil` if nothing.
  let first: AnswerValue?
  /// What the second hand typed; `nil` if nothing.
  let second: AnswerValue?
}
