internal import Web
internal import Wording

/// Which language a page is in: the one chosen, else the first that the browser asks for and Kith
/// has, else English.
enum LanguageChoice {
  /// The cookie that keeps the choice; it says nothing about the person but the language.
  static let cookie = "kith-language"

  static func language(for request: Request, of offered: [Language]) -> Language {
    if let chosen = request.cookies[cookie].map(Language.init(rawValue:)),
      offered.contains(chosen)
    {
      return chosen
    }
    return asked(request.headers["accept-language"] ?? "", of: offered) ?? .english
  }

  /// The header that keeps a choice for a year.
  static func keeping(_ language: Language) -> Cookie? {
    Cookie(cookie, language.rawValue, maxAge: 31_536_000)
  }

  /// The offered language with the highest weight in an `Accept-Language` header (RFC 9110, 12.5.4).
  ///
  /// A tag also stands for its first part: `ur-PK` asks for `ur`.
  static func asked(_ header: String, of offered: [Language]) -> Language? {
    var best: (language: Language, weight: Double)?
    for part in header.prefix(500).split(separator: ",") {
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
      guard let tag = pieces.first else { continue }
      let weight =
        pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      let primary = Language(rawValue: String(tag.prefix { $0 != "-" }))
      guard weight > 0, weight > best?.weight ?? 0,
        let language = [Language(rawValue: tag), primary].first(where: offered.contains)
      else { continue }
      best = (language, weight)
    }
    return best?.language
  }
}
