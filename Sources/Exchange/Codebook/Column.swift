public import Wording

/// One column of a table of logs or of people.
public struct Column: Sendable {
  /// What the column tells.
  public enum Kind: String, Sendable {
    /// How, when and where a log was given.
    case administrative
    /// The answer to one question.
    case item
    /// What answers add up to.
    case score
    /// A group of people, for the analysis.
    case group
  }

  /// Where the question or score comes from, and whose words it is in.
  public struct Source: Sendable {
    /// The id of its definition file.
    public let instrument: String
    /// The version of that file.
    public let version: Int
    /// The published scale or questions that it stands for.
    public let scale: String
    /// Who owns them.
    public let owner: String
    /// `working` for our own words, `licensed` for the owner's.
    public let wording: String
    /// Under which licences, since when and from which files licensed words are used; empty for our own.
    public let licence: String
    /// The time that the question is about, in English.
    public let recall: String?
  }

  /// Its name, which is also that of the form field and of the stored answer.
  public let name: String
  /// What it tells.
  public let kind: Kind
  /// The question or what it holds, in words.
  public let label: LocalText
  /// What stands in its cells.
  public let type: ColumnType
  /// What is counted, in English.
  public var unit: String?
  /// The reasons that can stand in place of an answer.
  public var missing: [MissingReason] = []
  /// The versions of the log that ask it; empty where that says nothing.
  public var versions: [String] = []
  /// Where it comes from.
  public var source: Source?
  /// What a higher score means.
  public var direction: String?
  /// What the evaluation uses a score for.
  public var role: String?

  /// A column from its main parts.
  init(_ name: String, _ kind: Kind, _ label: LocalText, _ type: ColumnType) {
    self.name = name
    self.kind = kind
    self.label = label
    self.type = type
  }

  /// The name in SPSS, where a name begins with a letter and holds letters, digits, `.` and `_`.
  public var plainName: String { name.replacing("-", with: "_") }
}
