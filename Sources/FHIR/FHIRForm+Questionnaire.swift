internal import Instruments
internal import LineJSON
internal import Time
internal import Wording

extension FHIRForm {
  /// The form as a Questionnaire resource.
  public var questionnaireResource: String { questionnaireJSON.line }

  var questionnaireJSON: JSON {
    .members([
      "resourceType": "Questionnaire",
      "id": .text(questionnaire.id),
      "language": .text(words.language.rawValue),
      "url": .text(names.questionnaire(questionnaire.id)),
      "version": .text(version),
      "name": .text(computableName),
      "title": .text(title),
      "status": "active",
      "subjectType": ["Patient"],
      "publisher": .text(publisher),
      "description": reviewNote.map { .text($0) },
      "copyright": .text(copyright),
      "item": .list(nodes.map(json)),
    ])
  }

  /// A name that programs can use: letters and digits, a capital first (invariant que-0).
  private var computableName: String {
    questionnaire.id.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .reduce("Kith") { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }

  private var hasWorkingWording: Bool {
    questionnaire.instruments.contains { $0.rights.wording(in: words.language) == .working }
  }

  private var title: String {
    let title = questionnaire.title[words.language]
    return hasWorkingWording ? words[.fhirTitle, ["title": title]] : title
  }

  /// Whose words these are: the owners of the licensed ones, and we ourselves for working wording.
  ///
  /// The owner of a scale is never named as the publisher of words that are not the scale's.
  private var publisher: String {
    Self.distinct(
      questionnaire.instruments.map { instrument in
        instrument.rights.wording(in: words.language) == .working
          ? "The Kith project" : instrument.rights.owner(in: words.language)
      }
    ).joined(separator: "; ")
  }

  /// The rights record of every instrument, a paragraph each.
  private var copyright: String {
    questionnaire.instruments.map { instrument in
      let rights = instrument.rights
      let whose =
        rights.wording(in: words.language) == .working
        ? words[
          .fhirWorking, ["instrument": rights.instrument, "owner": rights.owner]]
        : "\(rights.instrument). \(rights.owner(in: words.language))."
      return [
        "\(instrument.title[words.language]): \(whose)", rights.terms[words.language],
        rights.loaded(in: words.language).map(noted) ?? rights.licence(in: words.language) ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: "\n\n")
  }

  /// What was noted when licensed words were loaded.
  private func noted(_ licence: WordingLicence) -> String {
    words[
      .fhirLicence,
      [
        "licence": licence.licence, "day": licence.loadedOn.iso, "name": licence.loadedBy,
        "hash": licence.fingerprint,
      ]]
  }

  /// What is said of a translation that nobody who grew up with the language has read yet.
  private var reviewNote: String? {
    let unread = questionnaire.instruments.filter { instrument in
      instrument.translations.contains {
        $0.language == words.language && $0.status == .needsNativeReview
      }
    }
    guard !unread.isEmpty else { return nil }
    return words[.fhirReview] + " "
      + unread.map { $0.title[words.language] }.joined(separator: "; ")
  }

  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
