public import Wording

/// Whom to turn to in one country when somebody is in danger or despair.
///
/// Read from `Content/crisis/*.json`; every page a peer sees shows them.
public struct CrisisContacts: Sendable, Hashable, Decodable {
  /// The country, as people call it.
  public let country: LocalText
  /// The contacts, the calmest first.
  public let contacts: [Contact]

  /// The contacts given.
  public init(country: LocalText = "", contacts: [Contact] = []) {
    self.country = country
    self.contacts = contacts
  }

  /// One place to turn to.
  public struct Contact: Sendable, Hashable, Decodable {
    /// What it is called.
    public let name: LocalText
    /// What it is for and when it is open.
    public let note: LocalText
    /// The number to call.
    public let telephone: String?
    /// The number to send a text to.
    public let text: String?
    /// The word to send, if the text needs one.
    public let word: String?
    /// Its page, beginning with `https://`.
    public let page: String?

    /// A contact from its parts.
    public init(
      name: LocalText, note: LocalText, telephone: String? = nil, text: String? = nil,
      word: String? = nil, page: String? = nil
    ) {
      self.name = name
      self.note = note
      self.telephone = telephone
      self.text = text
      self.word = word
      self.page = page
    }
  }
}
