internal import Design
internal import FoundationEssentials
internal import Instruments
internal import PeerLog
internal import Web
internal import Wording

/// The part `preview` of `kith instrument`: a page that stands alone, with its style in it.
enum InstrumentPreview {
  /// Writes a page for each language, or for the one that was asked for, and prints their paths.
  static func write(
    _ file: DefinitionFile, _ folder: ContentFolder, _ arguments: Arguments
  ) throws(CommandError) {
    let questionnaire = try questionnaire(file, folder)
    let catalogue = try Content.catalogue(folder)
    let known = languages(of: questionnaire)
    let wanted = arguments["language"].map { [Language(rawValue: $0)] } ?? known
    guard Set(wanted).isSubset(of: known) else {
      let names = known.map(\.rawValue).joined(separator: ", ")
      throw CommandError(
        "\(file.name) is not written in '\(wanted[0])'. It is in: \(names).", .usage)
    }
    let assets = try assets(folder)
    let out = arguments["out"] ?? "."
    let links = wanted.map { language in
      Shell.LanguageLink(
        language, name: name(of: language, catalogue),
        Address(beside: self.file(questionnaire, language)))
    }
    for language in wanted {
      let frame = Frame(
        words: catalogue.words(in: language).around(language), crisis: [],
        exit: ServeSettings.usualExit, assets: assets)
      let page = PreviewPage(Shell(frame, languages: links), questionnaire)
      let path = "\(out)/\(self.file(questionnaire, language))"
      do {
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        try Data(page.rendered().utf8).write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw CommandError("\(path) cannot be written.", .cannotCreate)
      }
      Console.print(path)
    }
  }

  private static func file(_ questionnaire: Questionnaire, _ language: Language) -> String {
    "\(questionnaire.id).\(language).html"
  }

  /// What the speakers of a language call it; its tag, if Kith does not know.
  private static func name(of language: Language, _ catalogue: Catalogue) -> String {
    catalogue.languages.contains(language)
      ? catalogue.words(in: language)[Phrase("identity.language.name")] : language.rawValue
  }

  /// The instrument of the file, or all versions that it lists, one after the other.
  private static func questionnaire(
    _ file: DefinitionFile, _ folder: ContentFolder
  ) throws(CommandError) -> Questionnaire {
    switch try InstrumentFile(file, folder) {
    case .instrument(let instrument):
      return Questionnaire(
        id: instrument.id, title: instrument.title, instruments: [instrument])
    case .versions(let library, let ids):
      // The longest version shows what every other one asks.
      let longest = ids.compactMap { library.questionnaires[$0] }
        .max { $0.items.count < $1.items.count }
      guard let longest else { throw CommandError("\(file.name) lists no version.", .data) }
      return longest
    }
  }

  /// The languages in which all of it is written.
  private static func languages(of questionnaire: Questionnaire) -> [Language] {
    let all = questionnaire.instruments.map { Set($0.languages) }
    let common = all.dropFirst().reduce(all.first ?? []) { $0.intersection($1) }
    return common.sorted {
      ($0 == .english ? "" : $0.rawValue) < ($1 == .english ? "" : $1.rawValue)
    }
  }

  private static func assets(_ folder: ContentFolder) throws(CommandError) -> Assets {
    let styles = StyleSheet.join(
      try folder.files(in: "static/css", ending: ".css").map {
        (name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self))
      })
    let icon = try folder.files(in: "static", ending: "favicon.svg").first?.bytes ?? []
    return Assets(
      stylesheet: Address(inline: Data(styles.text.utf8).base64EncodedString(), type: "text/css"),
      script: Address(inline: "", type: "text/javascript"),
      icon: Address(inline: Data(icon).base64EncodedString(), type: "image/svg+xml"))
  }
}
