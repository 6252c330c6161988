public import Web

/// What everybody's logs say together, in the words of the page: those who gave them read it first.
public struct EverybodysFindings: Sendable, Equatable {
  /// The heading.
  public let title: String
  /// What stands before the sentences.
  public let lead: String
  /// What was found, a sentence each.
  public let sentences: [String]
  /// The words of the link to all of it.
  public let more: String
  /// Where all of it is.
  public let address: Address
  /// Where to see which reports somebody's own logs are in.
  public let reports: Further?

  /// A link to another page.
  public struct Further: Sendable, Equatable {
    /// The words of the link.
    public let text: String
    /// Where it leads.
    public let address: Address

    /// A link.
    public init(_ text: String, _ address: Address) { (self.text, self.address) = (text, address) }
  }

  /// Findings from their parts.
  public init(
    title: String, lead: String, sentences: [String], more: String, address: Address,
    reports: Further? = nil
  ) {
    self.title = title
    self.lead = lead
    self.sentences = sentences
    self.more = more
    self.address = address
    self.reports = reports
  }
}
