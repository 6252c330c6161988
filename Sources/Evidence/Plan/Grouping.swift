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
    /// A number of years becomes `<35`, `35-54` or `55+`; these labels themselves are taken as they are.
    case ageBand
    /// `White ...`, `Black ...` and `Asian ...` become their first word, everything else `Other`.
    case firstWordOfEthnicity
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
    guard !text.isEmpty, text != "NA", text != "." else { return nil }
    switch rule {
    case .asWritten:
      return text
    case .ageBand:
      if ["<35", "35-54", "55+"].contains(text) { return text }
      guard let years = Double(text), years >= 0, years < 130 else { return nil }
      return years < 35 ? "<35" : years < 55 ? "35-54" : "55+"
    case .firstWordOfEthnicity:
      let word = text.prefix { $0 != " " && $0 != ":" && $0 != "/" }.lowercased()
      return ["white": "White", "black": "Black", "asian": "Asian"][word] ?? "Other"
    }
  }
}
