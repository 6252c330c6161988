public import Web

extension Visit {
  /// Who a page asks for.
  public enum Need: Sendable {
    /// Somebody with an account.
    case signIn
    /// A participant.
    case enterID
    /// A participant who shows that the record is theirs.
    case showItIsYours
  }

  /// Asks somebody who they are, and remembers what they were about to do.
  ///
  /// A page leads to the page that asks. A form is answered by that page at once, with everything
  /// typed carried along.
  public func ask(_ need: Need) -> Response {
    let onward = Onward(of: request)
    if request.method == .get {
      let route: IdentityRoute = need == .signIn ? .signIn : .enterID
      return .seeOther(Address(path: route.path, query: onward.fields))
    }
    switch need {
    case .signIn:
      return .page(.forbidden, SignInPage(visit: self, model: SignInModel(onward: onward)))
    case .enterID, .showItIsYours:
      return .page(.forbidden, EnterIDPage(visit: self, model: EnterIDModel(onward: onward)))
    }
  }
}
