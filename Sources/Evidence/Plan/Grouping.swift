/// A way of dividing the participants into groups, constant for each of them.
public struct Grouping: Hashable, Sendable {
  /// The grouping's name, as in `by` of the answers.
  public var name: String
  /// The column it is read from.
  public var column: String
  /// How a cell's text becomes the label of a group.
  public var rule: Rule

  /// How a cell's text becomes the label of a group.
  public enum Rule: Hashable, Sendable {
    /// The text is the label.
    case asWritten
    /// A number of years, or a band that begins with one, becomes `<35`, `35-54` or `55+`; these labels
    /// themselves are taken as they are.
    case ageBand
    /// `White ...`, `Black ...` and `Asian ...` become their first word, everything else `Other`.
    case firstWordOfEthnicity
    /// `heterosexual` and `straight` become `Heterosexual`; lesbian, gay and bisexual become `LGB`; `other`
    /// says nothing, as in the published tables.
    case orientation
  }

  /// A grouping read from a column.
  ///
  /// - Parameters:
  ///   - name: The grouping's name.
  ///   - column: The column it is read from; the name, when nil.
  ///   - rule: How a cell's text becomes a label.
  public init(_ name: String, column: String? = nil, rule: Rule = .asWritten) {
    self.name = name
    self.column = column ?? name
    self.rule = rule
  }

  /// The label of the group that a cell's text puts a participant in, or nil when it says nothing.
  ///
  /// - Parameter text: The cell's text, without surrounding blanks.
  /// - Returns: The label, or nil for a missing value or an age that cannot be read.
  public func label(of text: String) -> String? {
    guard !text.isEmpty, !Self.saysNothing.contains(text.lowercased()) else { return nil }
    switch rule {
    case .asWritten:
      return text
    case .ageBand:
      if ["<35", "35-54", "55+"].contains(text) { return text }
      guard let years = Double(text) ?? Self.firstYear(of: text), years >= 0, years < 130 else {
        return nil
      }
      return years < 35 ? "<35" : years < 55 ? "35-54" : "55+"
    case .firstWordOfEthnicity:
      let word = text.prefix { !" :/_".contains($0) }.lowercased()
      return ["white": "White", "black": "Black", "asian": "Asian"][word] ?? "Other"
    case .orientation:
      let word = text.prefix { !" :/_".contains($0) }.lowercased()
      return word == "other" ? nil : Self.orientations[word] ?? text
    }
  }

  private static let saysNothing: Set<String> = ["na", ".", "prefer-not", "prefer not to say"]

  private static let orientations = [
    "heterosexual": "Heterosexual", "straight": "Heterosexual", "lesbian": "LGB", "gay": "LGB",
    "bisexual": "LGB", "lgb": "LGB",
  ]

  /// The first number of a band such as `18-24`, `65+` or `65 or older`.
  private static func firstYear(of text: String) -> Double? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let next = text.dropFirst(digits.count).first, "-+ \u{2013}".contains(next) else {
      return nil
    }
    return Double(digits)
  }
}

extension Grouping {
  /// The question of the background that each grouping of the programme's plan is asked by, for stores and
  /// tables that hold answers as they were given.
  public static let questions = [
    "gender": "background.gender", "age": "background.age", "ethnicity": "background.ethnicity",
    "ethnicity_detail": "background.ethnicity", "sexuality": "background.orientation",
    "location": "background.area", "formal_services": "background.services",
    "physical_condition": "background.physical", "learning_disability": "background.learning",
  ]
}
