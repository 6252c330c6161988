internal import Design
internal import Identity
internal import Instruments
internal import Storage
internal import Web

// A page of a log that was sent meanwhile, from another tab or by an earlier press, or that is gone.
extension PeerLogRoom {
  /// The answer to such a page.
  ///
  /// If everything on the page is in the log, this is the same log again; if not, what was typed is
  /// shown, so that it is not lost unseen.
  func tooLate(
    _ open: OpenLog, _ submitted: [FieldPair], _ visit: Visit, on connection: any Connection
  ) throws -> Response {
    guard case .sent(let key) = open, let log = try LogStore.log(key, on: connection) else {
      return open.elsewhere(visit)
    }
    let kept = Draft(AnswerEncoding.decode(log.answers))
    let answered = forms.everything.check(kept, mode: .paper).answers
    var typed = Draft()
    typed.take(submitted, for: forms.everything.items)
    let answers = forms.everything.check(typed).answers
    let names = Set(typed.fields.map(\.name))
    let known = forms.everything.items.map(\.name).filter(names.contains)
    let lost = (known + forms.everything.strays(in: typed)).filter { name in
      answers[name].map { $0 != answered[name] } ?? (typed[name] != kept[name])
    }
    guard !lost.isEmpty else { return open.elsewhere(visit) }
    return .page(
      .conflict,
      TooLatePage(
        shell: visit.shell, title: .lateTitle, text: .lateText,
        typed: told(lost, in: typed, visit.language)))
  }

  /// What a log's address means to this visitor; `nil` for a log that is not there or is somebody else's.
  func found(
    _ key: LogKey, _ visit: Visit, on connection: any Connection
  ) throws -> OpenLog? {
    do { return try open(key, visit, on: connection) } catch PeerLogError.noSuchLog { return nil }
  }

  /// The answer to a page of a log that was thrown away, or whose owner took everything out: nothing is
  /// kept, and what was typed is shown to whoever typed it.
  ///
  /// - Throws: `PeerLogError.noSuchLog` if nothing was typed.
  func gone(_ submitted: [FieldPair], _ visit: Visit) throws -> Response {
    var typed = Draft()
    typed.take(submitted, for: forms.everything.items)
    let names = Set(typed.fields.map(\.name))
    let known = forms.everything.items.map(\.name).filter(names.contains)
    let all = known + forms.everything.strays(in: typed)
    guard !all.isEmpty else { throw PeerLogError.noSuchLog }
    return .page(
      .notFound,
      TooLatePage(
        shell: visit.shell, title: .missingDraftTitle, text: .lateGone,
        typed: told(all, in: typed, visit.language)))
  }
}
