public import Storage
public import Time
public import Web
public import Wording

/// One request of a program, with on whose behalf it comes, in which words, and when.
///
/// What a `Visit` is to a browser. The two never mix: a call looks at no cookie, so that no browser can be
/// made to call, and a page at no secret in a header.
public struct Call: Sendable {
  /// The services shared by all rooms.
  public let house: House
  /// What was asked.
  public let request: Request
  /// On whose behalf.
  public let caller: Caller
  /// The words of the answer, in the language that the program asks for.
  public let words: Words
  /// When it came.
  public let now: Instant

  /// The day of the call.
  public var today: Day { now.day }

  /// A call from nobody in particular, for what is said before it is known who calls.
  public init(_ request: Request, in house: House) {
    self.init(request, in: house, .anyone)
  }

  init(_ request: Request, in house: House, _ caller: Caller) {
    self.house = house
    self.request = request
    self.caller = caller
    let languages = house.frames.languages
    words = house.frames.words(
      in: LanguageChoice.asked(request.headers["accept-language"] ?? "", of: languages) ?? .english)
    now = house.clock.now()
  }

  /// A fingerprint of a text by which it is known again, and which tells nothing without the vault's key.
  public func fingerprint(_ text: String, kind: StaticString) -> String {
    house.vault.mark(of: text, kind: kind)
  }

  /// The key for what a call makes: the same whenever the same text is given.
  ///
  /// So a call that is made twice makes one thing; and nobody can come to the key without the vault's.
  public func onceKey<Subject>(_ text: String, kind: StaticString) -> Key<Subject> {
    let mark = house.vault.mark(of: text, kind: kind)
    return Key(rawValue: Base32.encode(Sodium.hash(Array(mark.utf8), count: 16)))
  }
}
