internal import Design
internal import Identity
internal import Instruments
internal import Storage
internal import Web
internal import Wording

/// Answers the page on which two hands that differ are shown side by side and settled, question by question.
struct CompareDesk: Sendable {
  let hand: HandDesk

  private var visit: Visit { hand.visit }

  func answer() throws -> Answer {
    visit.request.method == .post ? settle() : show()
  }

  private func show() -> Answer {
    let response = page(.ok, hand.keying, choice: nil)
    return visit.commit(visit.stores.kith) { [hand] connection in
      try KeyingStore.note(
        .compare, of: hand.keying, by: hand.account, at: hand.visit.now, on: connection)
      return response
    }
  }

  private func settle() -> Answer {
    visit.commit(visit.stores.kith) { [self] connection in
      guard let keying = try KeyingStore.keying(hand.keying.key, on: connection),
        keying.opens(.compare, for: hand.account)
      else { throw KeyingError.closed }
      let choice = KeyingChoice(visit.request.form, keying.differences(hand.version))
      guard let settled = choice.settled(keying, hand.version) else {
        return page(.unprocessable, keying, choice: choice)
      }
      return try hand.settle(.settled(settled), on: connection)
    }
  }

  private func page(_ status: Status, _ keying: Keying, choice: KeyingChoice?) -> Response {
    let (version, words) = (hand.version, hand.words)
    let differences = keying.differences(version)
    var errors: [String: String] = [:]
    if let choice {
      let third = version.check(choice.typed, mode: .paper)
      let problems = third.sentences(for: version.items, choice.typed, words)
      for difference in differences {
        let item = difference.item
        switch choice.picks[item.name] {
        case nil: errors[KeyingChoice.field(item)] = visit.words[.compareEmpty]
        case .neither: errors[item.name] = problems[item.name]
        case .first, .second: break
        }
      }
    }
    let typed = Draft((choice?.typed.fields ?? []).map { ($0.name, $0.value) })
    return .page(
      status,
      ComparePage(
        shell: visit.formShell, carrying: visit.carrying, keying: keying, version: version,
        differences: differences, picks: choice?.picks ?? [:],
        state: QuestionState(words: words, typed: typed, errors: errors)))
  }
}
