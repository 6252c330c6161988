internal import Design
internal import Identity
internal import Instruments
internal import Storage
internal import Time
internal import Web
internal import Wording

// A log, step by step. A draft has a random key that stands in the address: whoever came with the ID
// alone can go on with a draft that was begun so and whose address they have, and sees no other.
extension PeerLogRoom {
  func log(_ visit: Visit) throws -> Answer {
    if let asked = try askedAgain(visit) { return asked }
    return .now(.page(try logPage(visit, day: visit.today.iso, problem: nil)))
  }

  func begin(_ visit: Visit) throws -> Answer {
    guard let participant = visit.participant else { throw PeerLogError.nobody }
    let typed = visit.request.form[LogPage.dayField] ?? ""
    if let visit = visit.inAnotherLanguage {
      return visit.shown(try logPage(visit, day: typed, problem: nil))
    }
    var form = FormReader(visit.request.form)
    let day = form.logDay(today: visit.today)
    if let problem = form.problems[LogPage.dayField]?.sentence(in: visit.words) {
      return .now(.page(.unprocessable, try logPage(visit, day: typed, problem: problem)))
    }
    let (once, another) = (visit.onceKey() as LogKey, LogKey.random(house.randomness))
    let first = forms.monthly.steps.first(Answers())
    let isWhole = visit.request.form["on"] == "one-page"
    return visit.commit(house.stores.kith) { connection in
      try Withdrawal.refuse(participant, on: connection)
      // The same page sent twice begins one log; sent again after that log was sent, another.
      let former =
        try LogStore.participant(of: once, on: connection)
        ?? SentLogs.participant(ofTakenOut: once, on: connection)
      let key = former == nil ? once : another
      try DraftStore.begin(
        LogDraft(
          key: key, participant: participant, questionnaire: forms.monthly.id, day: day,
          reach: visit.reach ?? .add, started: visit.now),
        on: connection)
      return .seeOther(
        isWhole ? PeerLogRoute.whole(key).address : address(of: first, in: key))
    }
  }

  func show(_ id: String, of key: LogKey, _ visit: Visit) throws -> Answer {
    try house.stores.kith.read { connection in
      let open = try open(key, visit, on: connection)
      guard case .draft(let draft, let questionnaire) = open else {
        return .now(open.elsewhere(visit))
      }
      guard let step = questionnaire.steps.step(id) else { throw PeerLogError.noSuchLog }
      let typed = Draft(AnswerEncoding.decode(draft.typed))
      let checked = questionnaire.check(typed)
      // Something may have been left here that cannot be understood.
      let problems = checked.sentences(for: step.page.items, visit.words)
      return .now(.page(view(step, of: draft, questionnaire, typed, checked, problems, visit)))
    }
  }

  /// Keeps what was typed on a step, whether or not it can be understood, and goes where the pressed
  /// button leads; what cannot be understood is shown again beside its question.
  func keepStep(_ id: String, of key: LogKey, _ visit: Visit) throws -> Answer {
    visit.commit(house.stores.kith) { connection in
      let open = try open(key, visit, on: connection)
      let form = visit.request.form
      guard case .draft(let draft, let questionnaire) = open else {
        return try tooLate(open, AnswerEncoding.pairs(form), visit, on: connection)
      }
      guard let step = questionnaire.steps.step(id) else { throw PeerLogError.noSuchLog }
      let go = form[StepPage.goField]
      var typed = Draft(AnswerEncoding.decode(draft.typed))
      let before = questionnaire.check(typed).answers
      let items = questionnaire.steps.items(of: step, before)
      if go == "clear" { connection.leaveNoTrace() }
      typed.take(go == "clear" ? [] : AnswerEncoding.pairs(form), for: items)
      try DraftStore.save(AnswerEncoding.encode(typed.fields), in: key, on: connection)
      if let visit = visit.inAnotherLanguage {
        return visit.keepingLanguage(.seeOther(PeerLogRoute.step(key, step.id).address))
      }
      let checked = questionnaire.check(typed)
      switch go {
      case "back":
        let previous = questionnaire.steps.previous(before: step, checked.answers) ?? step
        return .seeOther(address(of: previous, in: key))
      case "clear": return .seeOther(address(of: step, in: key))
      default:
        let problems = checked.sentences(for: items, visit.words)
        guard problems.isEmpty else {
          return .page(
            .unprocessable, view(step, of: draft, questionnaire, typed, checked, problems, visit))
        }
        return .seeOther(
          address(of: questionnaire.steps.next(after: step, checked.answers), in: key))
      }
    }
  }

  func discard(_ key: LogKey, _ visit: Visit) -> Answer {
    visit.commit(house.stores.kith) { connection in
      let open = try open(key, visit, on: connection)
      guard case .draft = open else { return open.elsewhere(visit) }
      connection.leaveNoTrace()
      try DraftStore.remove(key, on: connection)
      return .seeOther(PeerLogRoute.log.address)
    }
  }

  func thanks(_ key: LogKey, _ visit: Visit) throws -> Answer {
    let owner = try house.stores.kith.read { try LogStore.participant(of: key, on: $0) }
    guard owner == visit.participant, let reach = visit.reach else { throw PeerLogError.noSuchLog }
    return .now(
      .page(ThanksPage(shell: visit.shell, carrying: visit.carrying, reach: reach)))
  }

  private func logPage(_ visit: Visit, day: String, problem: String?) throws -> LogPage {
    guard let key = visit.participant else { throw PeerLogError.nobody }
    let model = try house.stores.kith.read { connection in
      // With the ID alone nothing that was begun before is shown.
      let drafts = visit.reach == .own ? try DraftStore.open(of: key, on: connection) : []
      return LogPage.Model(
        drafts: drafts.compactMap(openDraft), day: day, problem: problem,
        hasJoined: try ParticipantStore.participant(key, on: connection) != nil)
    }
    return LogPage(
      shell: visit.formShell, carrying: visit.carrying, once: visit.carryingOnce,
      languages: visit.otherLanguages, model: model)
  }

  private func openDraft(_ draft: LogDraft) -> LogPage.Model.OpenDraft? {
    guard let questionnaire = forms.questionnaire(draft.questionnaire) else { return nil }
    let typed = Draft(AnswerEncoding.decode(draft.typed))
    let step = questionnaire.steps.resume(typed, questionnaire.check(typed).answers)
    return .init(key: draft.key, begun: draft.started.day, step: step?.id ?? "check")
  }

  private func view(
    _ step: Step, of draft: LogDraft, _ questionnaire: Questionnaire, _ typed: Draft,
    _ checked: Checked, _ errors: [String: String], _ visit: Visit
  ) -> StepPage {
    let steps = questionnaire.steps
    return StepPage(
      shell: visit.formShell, carrying: visit.carrying, key: draft.key, step: step,
      blocks: steps.blocks(of: step, checked.answers),
      progress: steps.progress(of: step, checked.answers),
      hasPrevious: steps.previous(before: step, checked.answers) != nil,
      languages: visit.otherLanguages,
      state: QuestionState(language: visit.language, typed: typed, errors: errors))
  }

  /// The address of a step, or of the last look when there are no more steps.
  func address(of step: Step?, in key: LogKey) -> Address {
    step.map { PeerLogRoute.step(key, $0.id).address } ?? PeerLogRoute.check(key).address
  }
}
