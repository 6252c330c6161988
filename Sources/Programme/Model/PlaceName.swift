/// What a programme, an area or a project is called: in any script, and as its people write it.
///
/// A name is the only thing a group needs to exist, so little is asked of it: something to see, and
/// not so long that it fills a phone.
public struct PlaceName: Hashable, Sendable {
  /// The name as it is shown.
  public let text: String

  /// The longest name, in characters as people count them.
  public static let longest = 80

  /// What can be wrong with a name, in the kinds a person can do something about.
  public enum Problem: Error, Hashable, Sendable {
    /// There is nothing to see.
    case empty
    /// There is more of it than `longest`.
    case tooLong
    /// Another place beside it is called the same.
    case taken
  }

  /// Reads a name as typed.
  ///
  /// Spaces around it go, and several in a row become one. Characters that nobody sees go too, since
  /// they can make one name look like another (Unicode Technical Report 36, 2.10); those that join
  /// letters and emoji stay.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - others: The names of the places beside it; capital and small letters do not tell two apart.
  /// - Throws: the first `Problem` found.
  public init(_ typed: String, beside others: [String] = []) throws(Problem) {
    // Scalar by scalar, since a space with a joiner after it is one character that is no space.
    let text = typed.unicodeScalars.filter { !Self.isUnseen($0) }
      .split(whereSeparator: \.properties.isWhitespace)
      .map { String(String.UnicodeScalarView($0.drop(while: Self.joiners.contains))) }
      .filter { !$0.isEmpty }
      .joined(separator: " ")
    guard text.unicodeScalars.contains(where: Self.isVisible) else { throw .empty }
    guard text.count <= Self.longest, text.unicodeScalars.count <= 4 * Self.longest else {
      throw .tooLong
    }
    guard !others.contains(where: { $0.lowercased() == text.lowercased() }) else { throw .taken }
    self.text = text
  }

  /// Whether a character steers the text around it without being seen.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.properties.isWhitespace else { return false }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return true
    case .format: return !joiners.contains(scalar) && !flagTags.contains(scalar)
    default: return false
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
  }

  /// The joiner and the non-joiner, which Urdu, Persian and emoji are written with.
  private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]

  /// The tags that flags of regions are written with.
  private static let flagTags: ClosedRange<Unicode.Scalar> = "\u{E0020}"..."\u{E007F}"
}
