/// A language a person can read Kith in, named by its BCP 47 tag, such as `en` or `ur`.
public struct Language: Hashable, Sendable, Codable, RawRepresentable, CustomStringConvertible {
  /// The BCP 47 tag in lower case.
  public let rawValue: String

  /// Takes any tag; which languages are offered is decided by the catalogues that were loaded.
  public init(rawValue: String) { self.rawValue = rawValue.lowercased() }

  /// English, the language every text exists in.
  public static let english = Language(rawValue: "en")

  /// The way the script runs, as HTML's `dir` attribute wants it.
  ///
  /// Source: the right-to-left scripts in everyday use (W3C, "Script direction and languages").
  public var direction: Direction {
    let primary = rawValue.prefix { $0 != "-" }
    return Self.rightToLeft.contains(String(primary)) ? .rightToLeft : .leftToRight
  }

  public var description: String { rawValue }

  private static let rightToLeft: Set<String> = [
    "ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi",
  ]
}

/// The way a script runs.
public enum Direction: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}
