internal import Design
internal import Identity
internal import Instruments
internal import Storage
internal import Web
internal import Wording

// Changing the version in the middle of a log, and pages that belong to another version than the draft.
extension PeerLogRoom {
  /// The version that a button of the sent form asks for; `nil` if it was sent by another button.
  func otherLength(of draft: LogDraft, _ visit: Visit) -> Questionnaire? {
    guard let asked = visit.request.form[LengthSwitch.field].flatMap(LogLength.init(rawValue:)),
      let other = forms.schedule.counterpart(of: draft.questionnaire),
      forms.schedule.length(of: other.id) == asked
    else { return nil }
    return other
  }

  /// Goes on in another version; what was typed stays in the draft, asked there or not.
  func change(
    _ draft: LogDraft, to version: Questionnaire, _ visit: Visit, on connection: any Connection
  ) throws {
    try DraftStore.ask(version.id, in: draft.key, on: connection)
    if visit.reach == .own, let length = forms.schedule.length(of: version.id) {
      try ParticipantStore.choose(length, draft.participant, on: connection)
    }
  }

  /// The submitted answers to questions that a version does not have.
  func strays(_ submitted: [FieldPair], _ version: Questionnaire) -> [String] {
    var fresh = Draft()
    fresh.take(submitted, for: [])
    return version.strays(in: fresh)
  }

  /// The answer to a page that was made before the questions changed, or in another version: what was
  /// typed is kept already, and the page says so and shows it.
  func changed(
    _ submitted: [FieldPair], _ version: Questionnaire, _ typed: Draft, _ draft: LogDraft,
    _ visit: Visit
  ) -> Response {
    let next = version.steps.way(version.check(typed).answers).resume(typed)
    return .page(
      ChangedPage(
        shell: visit.shell, kept: told(strays(submitted, version), in: typed, visit.language),
        next: address(of: next, in: draft.key)))
  }

  /// Typed answers as a person reads them, whichever version asked for them.
  func told(
    _ names: [String], in typed: Draft, _ language: Language
  ) -> [CheckPage.Part.Answer] {
    let answers = forms.everything.check(typed).answers
    return names.map { name in
      let item = forms.everything.item(name)
      return CheckPage.Part.Answer(
        question: item?.text[language] ?? name,
        answer: item?.written(answers[name], language) ?? typed[name].joined(separator: ", "))
    }
  }
}
