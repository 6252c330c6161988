internal import Web

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
  /// It is tidied first (see `TypedText.tidy`).
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - others: The names of the places beside it; capital and small letters do not tell two apart.
  /// - Throws: the first `Problem` found.
  public init(_ typed: String, beside others: [String] = []) throws(Problem) {
    let text = TypedText.tidy(typed)
    guard !text.isEmpty else { throw .empty }
    guard TypedText.fits(text, in: Self.longest) else { throw .tooLong }
    guard !others.contains(where: { $0.lowercased() == text.lowercased() }) else { throw .taken }
    self.text = text
  }
}
