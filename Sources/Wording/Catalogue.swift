/// Every string of the interface in every language that was loaded.
public struct Catalogue: Sendable {
  private let byLanguage: [Language: [String: String]]

  /// A catalogue from the strings of each language, keyed by phrase.
  public init(_ byLanguage: [Language: [String: String]]) { self.byLanguage = byLanguage }

  /// The languages offered, English first and the rest in the order of their tags.
  public var languages: [Language] {
    byLanguage.keys.sorted {
      ($0 == .english ? "" : $0.rawValue) < ($1 == .english ? "" : $1.rawValue)
    }
  }

  /// The words of a language; an unknown language gives English.
  public func words(in language: Language) -> Words {
    let english = byLanguage[.english] ?? [:]
    guard let own = byLanguage[language] else {
      return Words(language: .english, own: english, english: english)
    }
    return Words(language: language, own: own, english: english)
  }

  /// The keys a language has.
  public func keys(in language: Language) -> Set<String> {
    Set(byLanguage[language, default: [:]].keys)
  }
}
