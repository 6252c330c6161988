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
      guard case .draft(let draft, let questionnaire) = open else {
        return .now(open.elsewhere(visit))
      }
      let answers = questionnaire.check(Draft(AnswerEncoding.decode(draft.typed))).answers
      let steps = questionnaire.steps
      let parts = steps.shown(answers).map {
        CheckPage.Part(
          step: $0, blocks: steps.blocks(of: $0, answers), answers: answers,
          language: visit.language)
      }
      return .now(
        .page(
          CheckPage(shell: visit.shell, carrying: visit.carrying, key: key, parts: parts)))
    }
  }

  func send(_ key: LogKey, _ visit: Visit) throws -> Answer {
    visit.commit(house.stores.kith) { connection in
      let open = try open(key, visit, on: connection)
      guard case .draft(let draft, let questionnaire) = open else { return open.elsewhere(visit) }
      let checked = questionnaire.check(Draft(AnswerEncoding.decode(draft.typed)))
      // Something on an earlier step cannot be understood; that step shows it beside its question.
      if let step = questionnaire.firstStepToMend(checked) {
        return .seeOther(address(of: step, in: key))
      }
      return try keep(checked.answers, of: draft, questionnaire, visit, on: connection)
    }
  }

  func showWhole(_ key: LogKey, _ visit: Visit) throws -> Answer {
    try house.stores.kith.read { connection in
      let open = try open(key, visit, on: connection)
      guard case .draft(let draft, let questionnaire) = open else {
        return .now(open.elsewhere(visit))
      }
      let typed = Draft(AnswerEncoding.decode(draft.typed))
      return .now(
        .page(wholePage(key, questionnaire, typed, questionnaire.check(typed), visit)))
    }
  }

  func sendWhole(_ key: LogKey, _ visit: Visit) throws -> Answer {
    visit.commit(house.stores.kith) { connection in
      let open = try open(key, visit, on: connection)
      let submitted = AnswerEncoding.pairs(visit.request.form)
      guard case .draft(let draft, let questionnaire) = open else {
        return try tooLate(open, submitted, visit, on: connection)
      }
      var typed = Draft(AnswerEncoding.decode(draft.typed))
      typed.take(submitted, for: questionnaire.items)
      let checked = questionnaire.check(typed)
      if let visit = visit.inAnotherLanguage {
        try DraftStore.save(AnswerEncoding.encode(typed.fields), in: key, on: connection)
        return visit.keepingLanguage(.seeOther(PeerLogRoute.whole(key).address))
      }
      guard questionnaire.firstStepToMend(checked) == nil else {
        try DraftStore.save(AnswerEncoding.encode(typed.fields), in: key, on: connection)
        return .page(.unprocessable, wholePage(key, questionnaire, typed, checked, visit))
      }
      return try keep(checked.answers, of: draft, questionnaire, visit, on: connection)
    }
  }

  private func wholePage(
    _ key: LogKey, _ questionnaire: Questionnaire, _ typed: Draft, _ checked: Checked,
    _ visit: Visit
  ) -> WholePage {
    WholePage(
      shell: visit.formShell, carrying: visit.carrying, key: key,
      title: questionnaire.title[visit.language], instruments: questionnaire.instruments,
      steps: questionnaire.steps.all.map { ($0, $0.page.blocks) },
      languages: visit.otherLanguages,
      state: QuestionState(
        language: visit.language, typed: typed,
        errors: checked.sentences(for: questionnaire.items, visit.words)))
  }

  /// The answer to a page of a log that was sent meanwhile, from another tab or by an earlier press.
  ///
  /// If everything on the page is in the log, this is the same log again; if not, what was typed is
  /// shown, so that it is not lost unseen.
  func tooLate(
    _ open: OpenLog, _ submitted: [FieldPair], _ visit: Visit, on connection: any Connection
  ) throws -> Response {
    guard case .sent(let key) = open, let log = try LogStore.log(key, on: connection),
      let questionnaire = forms.questionnaire(log.questionnaire)
    else { return open.elsewhere(visit) }
    let kept = questionnaire.decode(AnswerEncoding.decode(log.answers))
    var typed = Draft()
    typed.take(submitted, for: questionnaire.items)
    let answers = questionnaire.check(typed).answers
    let lost = questionnaire.items.filter { item in
      !typed[item.name].isEmpty
        && (answers[item.name] == nil || answers[item.name] != kept[item.name])
    }
    guard !lost.isEmpty else { return open.elsewhere(visit) }
    return .page(
      .conflict,
      TooLatePage(
        shell: visit.shell,
        typed: lost.map { item in
          .init(
            question: item.text[visit.language],
            answer: item.written(answers[item.name], visit.language)
              ?? typed[item.name].joined(separator: ", "))
        }))
  }

  private func keep(
    _ answers: Answers, of draft: LogDraft, _ questionnaire: Questionnaire, _ visit: Visit,
    on connection: any Connection
  ) throws -> Response {
    let scores = questionnaire.score(answers)
    try LogStore.add(
      Log(
        key: draft.key, participant: draft.participant, questionnaire: questionnaire.id,
        day: draft.day, language: visit.language, mode: .online,
        answers: AnswerEncoding.encode(answers.encode()),
        scores: AnswerEncoding.encode(scores), started: draft.started, sent: visit.now),
      on: connection)
    try DraftStore.remove(draft.key, on: connection)
    return .seeOther(PeerLogRoute.thanks(draft.key).address)
  }
}
