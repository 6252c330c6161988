internal import Storage
public import Web
internal import Wording

extension Visit {
  /// The page for something that went wrong.
  ///
  /// It says what happened and what to do. Where sending again can help, everything typed stands on
  /// it, and one button sends it again.
  public func trouble(_ error: any Error) -> Response {
    let personal = personal(error)
    let response = Response.page(
      personal.status,
      TroublePage(
        shell: shell, words: words, title: words[personal.title, personal.details],
        advice: words[personal.advice, personal.details],
        again: personal.canBeTriedAgain ? again : nil, home: "/"))
    return personal.status == .unavailable ? response.with("Retry-After", "10") : response
  }

  /// The error in words for the person; what has none is noted in the log.
  private func personal(_ error: any Error) -> any PersonalError {
    if let error = error as? any PersonalError { return error }
    house.note(error)
    if let error = error as? StorageError { return StorageTrouble(error) }
    return UnexpectedTrouble()
  }

  private var again: TroublePage.Again {
    request.method == .get
      ? .link(ReturnAddress(of: request).address)
      : .form(CarriedForm(words, request, token: formToken))
  }

  /// Whether the form that was sent carries the token of this visitor.
  var hasFormToken: Bool {
    secret.came
      && house.vault.isFormToken(request.form[Self.formTokenField], for: secret.text)
  }
}

extension House {
  /// Notes an error in the log by its kind and nothing else: its text could hold what somebody typed.
  public func note(_ error: any Error) {
    if let error = error as? StorageError {
      log("storage: \(error.kind)")
    } else {
      log("unexpected error: \(type(of: error))")
    }
  }
}
