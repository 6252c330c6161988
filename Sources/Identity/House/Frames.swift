public import Design
public import Web
public import Wording

/// The frame of the pages in every language, written once at the start.
public struct Frames: Sendable {
  /// The languages offered, English first.
  public let languages: [Language]
  private let words: [Language: Words]
  private let frames: [Language: Frame]
  private let english: Frame

  /// The frames of all languages of a catalogue.
  ///
  /// - Parameters:
  ///   - catalogue: The words.
  ///   - crisis: Whom to turn to in the programme's country.
  ///   - exit: The page that the quick exit opens.
  ///   - home: Where the mark leads.
  ///   - assets: The look and the script.
  public init(
    catalogue: Catalogue, crisis: [CrisisContact] = [], exit: Address = "/", home: Address = "/",
    assets: Assets = Assets(stylesheet: "/kith.css", script: "/kith.js", icon: "/favicon.svg")
  ) {
    func frame(_ words: Words) -> Frame {
      Frame(words: words, crisis: crisis, exit: exit, home: home, assets: assets)
    }
    languages = catalogue.languages
    let words = Dictionary(
      uniqueKeysWithValues: catalogue.languages.map { ($0, catalogue.words(in: $0)) })
    self.words = words
    frames = words.mapValues(frame)
    english = frame(catalogue.words(in: .english))
  }

  /// The frame of a language, else the English one.
  public subscript(language: Language) -> Frame { frames[language] ?? english }

  /// The words of a language, else the English ones.
  func words(in language: Language) -> Words {
    words[language] ?? words[.english] ?? Words(language: .english, own: [:], english: [:])
  }
}
