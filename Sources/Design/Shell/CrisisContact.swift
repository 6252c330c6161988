public import Wording

/// Somebody to turn to in a crisis.
///
/// Contacts differ between countries and change, so they are content: a programme keeps its own list in
/// a file, and `Content/crisis/england.json` is the one Kith starts with.
public struct CrisisContact: Sendable, Decodable {
  /// A word to send to a number.
  public struct TextMessage: Sendable, Decodable {
    let word: String
    let to: String

    /// The word to send, and the number that takes it.
    public init(word: String, to: String) {
      self.word = word
      self.to = to
    }
  }

  let name: LocalText
  let about: LocalText
  let call: String?
  let text: TextMessage?
  let web: String?

  /// A contact: its name, when and for whom it is there, and the ways to reach it.
  public init(
    name: LocalText, about: LocalText, call: String? = nil, text: TextMessage? = nil,
    web: String? = nil
  ) {
    self.name = name
    self.about = about
    self.call = call
    self.text = text
    self.web = web
  }
}
