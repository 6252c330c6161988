internal import Design
internal import Identity
internal import Instruments
internal import Storage
internal import Time
internal import Web
internal import Wording

// What people agree to. When it changes they are asked again at their next visit; they can say no, or go on
// without an answer, and until they agree nothing of theirs is used under the new terms.
extension PeerLogRoom {
  var terms: ConsentTerms { ConsentTerms(forms.consent) }

  /// Leads somebody to statements that have changed since they agreed, once for each change.
  ///
  /// With the ID alone nobody is led there, because it changes nothing that was agreed to.
  func askedAgain(_ visit: Visit) throws -> Answer? {
    guard visit.reach == .own, let key = try member(visit) else { return nil }
    let isDue = try house.stores.kith.read { connection in
      try !terms.unasked(ConsentStore.current(of: key, on: connection)).isEmpty
        && !ConsentStore.hasPutOff(terms.version, by: key, on: connection)
    }
    return isDue ? .now(.seeOther(OwnRoute.agreement.address)) : nil
  }

  func agreement(_ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    let history = try house.stores.kith.read { try ConsentStore.history(of: key, on: $0) }
    let last = Self.last(history)
    let typed = Draft(
      last.filter(terms.counts).map { ($0.statement, $0.agreed ? "yes" : "no") })
    return .now(.page(agreementPage(visit, history, typed: typed, errors: [:])))
  }

  /// Keeps the answers that were given; a statement without an answer stays unanswered.
  func keepAgreement(_ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    var typed = Draft()
    typed.take(AnswerEncoding.pairs(visit.request.form), for: forms.consent.items)
    let checked = forms.consent.check(typed)
    let errors = checked.sentences(for: forms.consent.items, typed, visit.words)
    let history = try house.stores.kith.read { try ConsentStore.history(of: key, on: $0) }
    if let visit = visit.inAnotherLanguage {
      return visit.shown(agreementPage(visit, history, typed: typed, errors: [:]))
    }
    guard errors.isEmpty else {
      let page = agreementPage(visit, history, typed: typed, errors: errors)
      return .now(.page(.unprocessable, page))
    }
    let isLater = visit.request.form["go"] == "later"
    let answers = isLater ? Answers() : checked.answers
    return visit.commit(house.stores.kith) { connection in
      try Withdrawal.refuse(key, on: connection)
      let before = try ConsentStore.current(of: key, on: connection)
      let given = forms.consent.items.compactMap { item -> ConsentStore.Record? in
        guard let answer = answers[item.name] else { return nil }
        return .init(
          statement: item.name, version: terms.version, agreed: answer == .choice("yes"))
      }
      // The same answer to the same words says nothing new.
      let new = given.filter { !before.contains($0) }
      if !new.isEmpty { try ConsentStore.record(new, by: key, at: visit.now, on: connection) }
      let after = try ConsentStore.current(of: key, on: connection)
      if !terms.unasked(after).isEmpty {
        try ConsentStore.putOff(terms.version, by: key, on: connection)
      }
      let wasAsked = !terms.unasked(before).isEmpty
      return .seeOther((wasAsked ? PeerLogRoute.mirror : .own(.choices)).address)
    }
  }

  private func agreementPage(
    _ visit: Visit, _ history: [(record: ConsentStore.Record, given: Instant)], typed: Draft,
    errors: [String: String]
  ) -> AgreementPage {
    let last = Self.last(history)
    let former = history.map { entry in
      AgreementPage.Former(
        day: entry.given.day,
        statement: forms.consent.item(entry.record.statement)?.text[visit.language]
          ?? entry.record.statement,
        version: entry.record.version, agreed: entry.record.agreed)
    }
    return AgreementPage(
      shell: visit.formShell, carrying: visit.carrying, form: forms.consent,
      languages: visit.otherLanguages, isAskedAgain: !terms.unasked(last).isEmpty,
      isUsed: terms.mayUse(last, for: .evidence), former: former,
      state: QuestionState(words: visit.words, typed: typed, errors: errors))
  }

  /// The last answer to each statement.
  private static func last(
    _ history: [(record: ConsentStore.Record, given: Instant)]
  ) -> [ConsentStore.Record] {
    let last = Dictionary(
      history.map { ($0.record.statement, $0.record) }, uniquingKeysWith: { $1 })
    return Array(last.values)
  }
}
