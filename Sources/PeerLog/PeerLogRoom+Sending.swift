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
      guard case .draft(let draft, let questionnaire) = open else { return open.elsewhere }
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
      guard case .draft(let draft, let questionnaire) = open else { return open.elsewhereNow }
      let checked = questionnaire.check(Draft(AnswerEncoding.decode(draft.typed)))
      if let problem = checked.problems.first {
        // Something on an earlier step cannot be understood; that step shows it beside its question.
        let step = questionnaire.steps.all.first { step in
          step.page.items.contains { $0.name == problem.item.name }
        }
        return .seeOther(address(of: step, in: key))
      }
      return try keep(checked.answers, of: draft, questionnaire, visit, on: connection)
    }
  }

  func showWhole(_ key: LogKey, _ visit: Visit) throws -> Answer {
    try house.stores.kith.read { connection in
      let open = try open(key, visit, on: connection)
      guard case .draft(let draft, let questionnaire) = open else { return open.elsewhere }
      let typed = Draft(AnswerEncoding.decode(draft.typed))
      return .now(.page(wholePage(key, questionnaire, typed, nil, visit)))
    }
  }

  func sendWhole(_ key: LogKey, _ visit: Visit) throws -> Answer {
    visit.commit(house.stores.kith) { connection in
      let open = try open(key, visit, on: connection)
      guard case .draft(let draft, let questionnaire) = open else { return open.elsewhereNow }
      var typed = Draft(AnswerEncoding.decode(draft.typed))
      typed.take(AnswerEncoding.pairs(visit.request.form), for: questionnaire.items)
      let checked = questionnaire.check(typed)
      guard checked.problems.isEmpty else {
        try DraftStore.save(AnswerEncoding.encode(typed.fields), in: key, on: connection)
        return .page(.unprocessable, wholePage(key, questionnaire, typed, checked, visit))
      }
      return try keep(checked.answers, of: draft, questionnaire, visit, on: connection)
    }
  }

  private func wholePage(
    _ key: LogKey, _ questionnaire: Questionnaire, _ typed: Draft, _ checked: Checked?,
    _ visit: Visit
  ) -> WholePage {
    WholePage(
      shell: visit.formShell, carrying: visit.carrying, key: key,
      title: questionnaire.title[visit.language],
      steps: questionnaire.steps.all.map { ($0, $0.page.blocks) },
      state: QuestionState(
        language: visit.language, typed: typed,
        errors: checked?.sentences(for: questionnaire.items, visit.words) ?? [:]))
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
