import Instruments
import Testing
import Wording

/// Definition files written for tests, as text.
enum Definitions {
  static let rights = """
    {"instrument": "Demo", "owner": "Us", "terms": "Free", "wording": "working"}
    """

  /// A whole file around the parts that a test is about.
  static func file(
    id: String = "demo", scales: String = "{}", pages: String, measures: String? = nil,
    more: String = ""
  ) -> String {
    let measures = measures.map { "\"measures\": \($0)," } ?? ""
    return """
      {"id": "\(id)", "version": 1, "languages": {"en": {"status": "reviewed"}},
       "title": "Demo", "introduction": "A demo.", "prefer_not_to_say": "Prefer not to say",
       "scales": \(scales), "pages": \(pages), \(measures)
       \(more) "sources": ["none"], "rights": \(rights)}
      """
  }

  /// A page with these items.
  static func page(_ id: String, _ items: String, when: String? = nil) -> String {
    let condition = when.map { "\"when\": \($0), " } ?? ""
    return "{\"id\": \"\(id)\", \"title\": \"Page\", \(condition)\"items\": [\(items)]}"
  }

  /// The instrument of a file that must be right.
  static func instrument(
    _ file: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Instrument {
    let result = InstrumentChecker.check(Array(file.utf8))
    #expect(result.problems.isEmpty, sourceLocation: sourceLocation)
    return try #require(result.instrument, sourceLocation: sourceLocation)
  }

  /// A questionnaire of one instrument that must be right.
  static func questionnaire(
    _ file: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Questionnaire {
    let instrument = try instrument(file, sourceLocation: sourceLocation)
    return Questionnaire(id: "demo", title: "Demo", instruments: [instrument])
  }
}
