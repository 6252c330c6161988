/// When a question or a page is shown, said of answers to earlier questions.
///
/// A question that is not asked or not answered makes each of the plain conditions false. Names are
/// full field names, `instrument.item`.
public indirect enum Condition: Hashable, Sendable {
  /// One of these options was chosen.
  case isOneOf(item: String, codes: [String])

  /// The number is at least this.
  case atLeast(item: String, number: Int)

  /// There is an answer of any kind.
  case answered(item: String)

  /// All hold.
  case all([Condition])

  /// At least one holds.
  case any([Condition])

  /// It does not hold.
  case not(Condition)
}

extension Condition {
  /// What is known of an answer while deciding what to show.
  enum Known {
    /// The answer, or that there is none.
    case value(AnswerValue?)

    /// The question stands on the same page, so its answer may still change under one's eyes.
    case open
  }

  /// Whether it holds; `nil` while that depends on an open answer.
  func holds(_ look: (String) -> Known) -> Bool? {
    switch self {
    case .isOneOf(let item, let codes):
      test(look(item)) { answer in
        switch answer {
        case .choice(let code): codes.contains(code)
        case .choices(let chosen): chosen.contains(where: codes.contains)
        case .preferNotToSay: codes.contains(AnswerValue.preferNotToSayCode)
        case .number, .text, .ticked: false
        }
      }
    case .atLeast(let item, let number):
      test(look(item)) { answer in
        if case .number(let given) = answer { given >= number } else { false }
      }
    case .answered(let item):
      test(look(item)) { _ in true }
    case .all(let parts):
      combine(parts, look, decisive: false)
    case .any(let parts):
      combine(parts, look, decisive: true)
    case .not(let part):
      part.holds(look).map { !$0 }
    }
  }

  private func test(_ known: Known, _ holds: (AnswerValue) -> Bool) -> Bool? {
    switch known {
    case .open: nil
    case .value(let answer): answer.map(holds) ?? false
    }
  }

  private func combine(
    _ parts: [Condition], _ look: (String) -> Known, decisive: Bool
  ) -> Bool? {
    var isOpen = false
    for part in parts {
      switch part.holds(look) {
      case .some(decisive): return decisive
      case nil: isOpen = true
      default: break
      }
    }
    return isOpen ? nil : !decisive
  }
}
