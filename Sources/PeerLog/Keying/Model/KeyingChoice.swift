internal import Instruments
internal import Web

/// What somebody chose for each question that two hands answered differently, after looking at the sheet.
struct KeyingChoice: Sendable {
  /// Which of the two is right.
  enum Pick: String, CaseIterable, Sendable {
    /// What was typed first.
    case first
    /// What was typed second.
    case second
    /// Neither; it is typed a third time.
    case neither
  }

  /// What was chosen, by the name of the question.
  let picks: [String: Pick]
  /// What was typed a third time.
  let typed: Draft

  /// The name of the choice beside a question.
  static func field(_ item: Item) -> String { "pick.\(item.name)" }

  /// Reads the choices of a form.
  init(_ form: Fields, _ differences: [KeyingDifference]) {
    var picks: [String: Pick] = [:]
    for difference in differences {
      picks[difference.item.name] = form[Self.field(difference.item)].flatMap(Pick.init(rawValue:))
    }
    self.picks = picks
    var typed = Draft()
    typed.take(AnswerEncoding.pairs(form), for: differences.map(\.item))
    self.typed = typed
  }

  /// What the sheet says, with the chosen answers in place of those that differed.
  ///
  /// - Returns: `nil` while something is not chosen, or what was typed a third time cannot be understood.
  func settled(_ keying: Keying, _ version: Questionnaire) -> Draft? {
    let differences = keying.differences(version)
    let third = version.check(typed, mode: .paper)
    var settled = keying.typed(on: .first)
    for difference in differences {
      let name = difference.item.name
      switch picks[name] {
      case .first: break
      case .second: settled.take(keying.typed(on: .second), for: difference.item)
      case .neither where third[name] == nil: settled.take(typed, for: difference.item)
      case .neither, nil: return nil
      }
    }
    return settled
  }
}

extension Draft {
  /// Takes what was typed for one question elsewhere.
  fileprivate mutating func take(_ other: Draft, for item: Item) {
    take(other[item.name].map { (item.name, $0) }, for: [item])
  }
}
