internal import Design
internal import Identity
internal import Instruments
internal import Storage
internal import Time
internal import Web
internal import Wording

// One month of a person's own: read again, changed and taken out. Each step that is saved is one correction;
// what stood there before is kept.
extension PeerLogRoom {
  func month(_ key: LogKey, _ visit: Visit) throws -> Answer {
    let (log, corrections) = try house.stores.kith.read { connection in
      (
        try ownLog(key, visit, on: connection),
        try CorrectionStore.corrections(of: key, on: connection)
      )
    }
    return .now(
      .page(
        MonthPage(
          shell: visit.shell,
          model: MonthPage.Model(
            log, corrections, forms.questionnaire(log.questionnaire), visit.words))))
  }

  func change(_ id: String, of key: LogKey, _ visit: Visit) throws -> Answer {
    let log = try house.stores.kith.read { try ownLog(key, visit, on: $0) }
    let (step, questionnaire) = try questions(id, of: log)
    let typed = Draft(AnswerEncoding.decode(log.answers))
    return .now(.page(view(step, of: log, questionnaire, typed, errors: [:], visit)))
  }

  /// Saves the answers to one step as a correction; what cannot be understood is shown again beside its
  /// question, and nothing is changed until it can be.
  func keepChange(_ id: String, of key: LogKey, _ visit: Visit) throws -> Answer {
    visit.commit(house.stores.kith) { connection in
      let log = try ownLog(key, visit, on: connection)
      let (step, questionnaire) = try questions(id, of: log)
      var typed = Draft(AnswerEncoding.decode(log.answers))
      let before = questionnaire.check(typed, mode: .paper).answers
      let items = questionnaire.steps.way(before).items(of: step)
      typed.take(Tick.read(AnswerEncoding.pairs(visit.request.form), for: items), for: items)
      if let visit = visit.inAnotherLanguage {
        return visit.keepingLanguage(
          .page(view(step, of: log, questionnaire, typed, errors: [:], visit)))
      }
      let checked = questionnaire.check(typed, mode: log.entryMode)
      let errors = checked.sentences(for: items, typed, visit.words)
      guard errors.isEmpty else {
        return .page(
          .unprocessable, view(step, of: log, questionnaire, typed, errors: errors, visit))
      }
      try SentLogs.correct(
        log.corrected(checked.answers, for: items, in: questionnaire), at: visit.now,
        on: connection)
      return .seeOther(OwnRoute.month(key).address)
    }
  }

  private func questions(
    _ id: String, of log: Log
  ) throws -> (step: Step, questionnaire: Questionnaire) {
    guard let questionnaire = forms.questionnaire(log.questionnaire),
      let step = questionnaire.steps.step(id)
    else { throw PeerLogError.noSuchMonth }
    return (step, questionnaire)
  }

  private func view(
    _ step: Step, of log: Log, _ questionnaire: Questionnaire, _ typed: Draft,
    errors: [String: String], _ visit: Visit
  ) -> ChangePage {
    let answers = questionnaire.check(typed, mode: .paper).answers
    return ChangePage(
      shell: visit.formShell, carrying: visit.carrying, key: log.key, day: log.day, step: step,
      blocks: questionnaire.steps.way(answers).blocks(of: step), languages: visit.otherLanguages,
      state: QuestionState(
        words: visit.words, typed: Tick.shown(typed, in: questionnaire), errors: errors,
        conditions: questionnaire.openConditions(on: step, visit.words)))
  }

  func day(of key: LogKey, _ visit: Visit) throws -> Answer {
    let log = try house.stores.kith.read { try ownLog(key, visit, on: $0) }
    return .now(.page(dayPage(log, log.day.iso, problem: nil, visit)))
  }

  /// Moves a log to the month before another day.
  func keepDay(of key: LogKey, _ visit: Visit) throws -> Answer {
    let typed = visit.request.form[LogPage.dayField] ?? ""
    return visit.commit(house.stores.kith) { connection in
      let log = try ownLog(key, visit, on: connection)
      if let visit = visit.inAnotherLanguage {
        return visit.keepingLanguage(.page(dayPage(log, typed, problem: nil, visit)))
      }
      var form = FormReader(visit.request.form)
      // A log may keep its day, however long ago that is by now.
      let day = typed == log.day.iso ? log.day : form.logDay(today: visit.today)
      if let problem = form.problems[LogPage.dayField]?.sentence(in: visit.words) {
        return .page(.unprocessable, dayPage(log, typed, problem: problem, visit))
      }
      try SentLogs.correct(log.moved(to: day), at: visit.now, on: connection)
      return .seeOther(OwnRoute.month(key).address)
    }
  }

  private func dayPage(
    _ log: Log, _ typed: String, problem: String?, _ visit: Visit
  ) -> MonthDayPage {
    MonthDayPage(
      shell: visit.formShell, carrying: visit.carrying, key: log.key, day: log.day, typed: typed,
      problem: problem, languages: visit.otherLanguages)
  }

  func takeOutPage(
    _ key: LogKey, _ visit: Visit
  ) throws -> Answer {
    let log = try house.stores.kith.read { try ownLog(key, visit, on: $0) }
    return .now(.page(TakeOutPage(shell: visit.shell, carrying: visit.carrying, log: log)))
  }

  /// Takes one month out, once the person has said that they mean it.
  func takeOut(_ key: LogKey, _ visit: Visit) throws -> Answer {
    visit.commit(house.stores.kith) { connection in
      // A second press finds it gone already.
      if let owner = try SentLogs.participant(ofTakenOut: key, on: connection),
        owner == visit.participant
      {
        return .seeOther(PeerLogRoute.mirror.address)
      }
      let log = try ownLog(key, visit, on: connection)
      guard visit.request.form[LeavePage.sureField] == "yes" else {
        return .page(
          .unprocessable,
          TakeOutPage(
            shell: visit.shell, carrying: visit.carrying, log: log,
            problem: visit.words[.leaveRemoveUnsure]))
      }
      try SentLogs.takeOut(log, at: visit.today, on: connection)
      return .seeOther(PeerLogRoute.mirror.address)
    }
  }
}
