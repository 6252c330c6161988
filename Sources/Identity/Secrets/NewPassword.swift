/// A password that somebody is choosing.
///
/// Length is what makes a password hard to guess, so it is all that is asked, together with not being
/// one of those that are tried first. No rules about capitals or signs: they make passwords hard to
/// remember and no better (NIST SP 800-63B-4, 3.1.1.2).
public struct NewPassword: Sendable {
  private let text: String

  /// The fewest characters.
  public static let least = 10
  /// The most characters; enough for a sentence.
  public static let most = 200

  /// Why a password cannot be chosen.
  public enum Problem: Error, Hashable, Sendable {
    /// There are fewer characters than `least`.
    case tooShort
    /// There are more characters than `most`.
    case tooLong
    /// It is one of those that are guessed first.
    case tooCommon
  }

  /// Reads a password as typed; spaces in it and around it are part of it.
  ///
  /// - Throws: a `Problem`.
  public init(_ typed: String) throws(Problem) {
    guard typed.count >= Self.least else { throw .tooShort }
    guard typed.count <= Self.most, typed.utf8.count <= 4 * Self.most else { throw .tooLong }
    let plain = typed.lowercased().filter { $0.isLetter || $0.isNumber }
    guard Set(plain).count > 2, !Self.common.contains(where: { Self.isMade(plain, of: $0) }) else {
      throw .tooCommon
    }
    text = typed
  }

  /// Hashes the password; slow, so it belongs in `Visit.slowly`.
  ///
  /// - Throws: `SlowHashError.memory`.
  public func hash(cost: SlowHash.Cost) throws(SlowHashError) -> SlowHash {
    try SlowHash.make(text, cost: cost)
  }

  /// Whether a password is a common one with a few digits after it, or the same one over and over.
  private static func isMade(_ plain: String, of common: String) -> Bool {
    guard plain.hasPrefix(common) else { return false }
    let rest = plain.dropFirst(common.count)
    return rest.count <= 4 && rest.allSatisfy(\.isNumber)
      || rest == common.prefix(rest.count) || plain.replacing(common, with: "").isEmpty
  }

  /// What stands at the top of every list of stolen passwords, and rows of keys.
  private static let common = [
    "password", "passw0rd", "1234567890", "0123456789", "9876543210", "123456789", "12345678",
    "qwerty", "qwertyuiop", "asdfghjkl", "1q2w3e4r", "1qaz2wsx", "abcdefgh", "abcdefghij",
    "iloveyou", "letmein", "welcome", "administrator", "changeme", "football", "sunshine",
    "princess", "superman", "trustno1", "liverpool",
  ]
}

extension NewPassword: CustomStringConvertible {
  /// Never the password, so that it cannot slip into a log.
  public var description: String { "a password" }
}
