public import Web
internal import Wording

extension Visit {
  /// The name of the buttons by which a form is shown in another language.
  public static let languageField = "language"

  /// This visit in the language that a button of the sent form asks for; `nil` if it was sent by
  /// another button.
  public var inAnotherLanguage: Visit? {
    guard let tag = request.form[Self.languageField],
      let language = house.frames.languages.first(where: { $0.rawValue == tag })
    else { return nil }
    return reading(language)
  }

  /// This visit in a language.
  func reading(_ language: Language) -> Visit {
    Visit(
      house: house, request: request, session: session, grants: grants,
      words: house.frames.words(in: language), now: now, secret: secret)
  }

  /// The response, and from now on every page in the language of this visit: in this browser, and for
  /// somebody whose own record this is, wherever they come back.
  public func keepingLanguage(_ response: Response) -> Response {
    if reach == .own, let participant { house.languages.keep(language, participant) }
    return response.with(LanguageChoice.keeping(language)?.header(secure: cookie.isSecure))
  }
}
