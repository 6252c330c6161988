internal import Design
internal import Identity
internal import Instruments
internal import Storage
internal import Web
internal import Wording

// Sending a log: from the last look, or from the page with all questions. Both end in `keep`, which makes
// the draft a log with the same key, so that a log sent twice is one log.
extension PeerLogRoom {
  func check(_ key: LogKey, _ visit: Visit) throws -> Answer {
    try house.stores.kith.read { connection in
      let open = try open(key, visit, on: connection)
      guard case .draft(let draft, let version) = open else {
        return .now(open.elsewhere(visit))
      }
      let typed = Draft(AnswerEncoding.decode(draft.typed))
      let answers = version.check(typed).answers
      let way = version.steps.way(answers)
      let groups = way.parts.map { part in
        CheckPage.Group(
          title: part.title[visit.language],
          parts: part.steps.map {
            CheckPage.Part(
              step: $0, blocks: way.blocks(of: $0), answers: answers,
              language: visit.language)
          })
      }
      return .now(
        .page(
          CheckPage(
            shell: visit.shell, carrying: visit.carrying, key: key, groups: groups,
            aside: told(version.strays(in: typed), in: typed, visit.language))))
    }
  }

  /// Sends the log, or leaves out what the version does not ask, if that is the button pressed.
  func send(_ key: LogKey, _ visit: Visit) throws -> Answer {
    visit.commit(house.stores.kith) { connection in
      let open = try open(key, visit, on: connection)
      guard case .draft(let draft, let version) = open else { return open.elsewhere(visit) }
      var typed = Draft(AnswerEncoding.decode(draft.typed))
      if visit.request.form[CheckPage.goField] == "drop" {
        connection.leaveNoTrace()
        typed.forget(version.strays(in: typed))
        try DraftStore.save(AnswerEncoding.encode(typed.fields), in: key, on: connection)
        return .seeOther(PeerLogRoute.check(key).address)
      }
      let checked = version.check(typed)
      // Something on an earlier step cannot be understood; that step shows it beside its question.
      if let step = version.firstStepToMend(checked) {
        return .seeOther(address(of: step, in: key))
      }
      return try keep(typed, checked.answers, of: draft, version, visit, on: connection)
    }
  }

  func showWhole(_ key: LogKey, _ visit: Visit) throws -> Answer {
    try house.stores.kith.read { connection in
      let open = try open(key, visit, on: connection)
      guard case .draft(let draft, let version) = open else {
        return .now(open.elsewhere(visit))
      }
      let typed = Draft(AnswerEncoding.decode(draft.typed))
      return .now(.page(wholePage(draft, version, typed, version.check(typed), visit)))
    }
  }

  func sendWhole(_ key: LogKey, _ visit: Visit) throws -> Answer {
    visit.commit(house.stores.kith) { connection in
      let submitted = AnswerEncoding.pairs(visit.request.form)
      guard let open = try found(key, visit, on: connection) else {
        return try gone(submitted, visit)
      }
      guard case .draft(let draft, let version) = open else {
        return try tooLate(open, submitted, visit, on: connection)
      }
      var typed = Draft(AnswerEncoding.decode(draft.typed))
      typed.take(submitted, forAllOf: version)
      let checked = version.check(typed)
      func save() throws {
        try DraftStore.save(AnswerEncoding.encode(typed.fields), in: key, on: connection)
      }
      guard strays(submitted, version).isEmpty else {
        try save()
        return changed(submitted, version, typed, draft, visit)
      }
      if let visit = visit.inAnotherLanguage {
        try save()
        return visit.keepingLanguage(.seeOther(PeerLogRoute.whole(key).address))
      }
      if let other = otherLength(of: draft, visit) {
        try save()
        try change(draft, to: other, visit, on: connection)
        return .seeOther(PeerLogRoute.whole(key).address)
      }
      if visit.request.form[StepPage.goField] == "stop" {
        try save()
        return .seeOther(PeerLogRoute.saved(key).address)
      }
      guard version.firstStepToMend(checked) == nil else {
        try save()
        return .page(.unprocessable, wholePage(draft, version, typed, checked, visit))
      }
      return try keep(typed, checked.answers, of: draft, version, visit, on: connection)
    }
  }

  private func wholePage(
    _ draft: LogDraft, _ version: Questionnaire, _ typed: Draft, _ checked: Checked,
    _ visit: Visit
  ) -> WholePage {
    WholePage(
      shell: visit.walkShell, carrying: visit.carrying, key: draft.key,
      title: version.title[visit.language], instruments: version.instruments,
      steps: version.steps.all.map {
        .init(step: $0, condition: version.condition(of: $0, visit.words))
      },
      other: forms.schedule.counterpart(of: version.id).flatMap {
        forms.schedule.length(of: $0.id)
      },
      languages: visit.otherLanguages,
      state: QuestionState(
        words: visit.words, typed: typed,
        errors: checked.sentences(for: version.items, typed, visit.words),
        conditions: version.conditions(visit.words)))
  }

  private func keep(
    _ typed: Draft, _ answers: Answers, of draft: LogDraft, _ version: Questionnaire,
    _ visit: Visit, on connection: any Connection
  ) throws -> Response {
    try SentLogs.send(
      draft, version, typed, answers, in: visit.language, at: visit.now, on: connection)
    return .seeOther(PeerLogRoute.thanks(draft.key).address)
  }
}
