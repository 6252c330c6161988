/// Why an answer is not there, where a table has to say it.
///
/// The words stand in CSV, JSON lines and XLSX. SPSS wants numbers; ours follow the UK panel surveys, in
/// which -9 is missing, -8 inapplicable and -2 refused (Understanding Society, Main Survey User Guide,
/// "Missing values"); -7 is our own.
public enum MissingReason: String, Sendable, CaseIterable {
  /// The question was asked and left open.
  case skipped
  /// The person answered that they prefer not to say.
  case preferNotToSay = "prefer-not"
  /// A mark stands on paper where a number was asked: there was some, how much is not known.
  case ticked
  /// The version of the log does not have the question, or earlier answers led past it.
  ///
  /// In a table the cell is empty.
  case notAsked = ""

  /// The number that stands for it in SPSS.
  public var number: Int {
    switch self {
    case .skipped: -9
    case .notAsked: -8
    case .ticked: -7
    case .preferNotToSay: -2
    }
  }

  /// What it means, in a few words.
  public var label: String {
    switch self {
    case .skipped: "Skipped"
    case .notAsked: "Not asked"
    case .ticked: "Ticked, no number"
    case .preferNotToSay: "Prefer not to say"
    }
  }

  /// The numbers from the smallest to the largest, which SPSS keeps as one range.
  static let numbers = -9...(-2)
}
