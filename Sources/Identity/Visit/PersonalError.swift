public import Web
public import Wording

/// An error that knows what to tell the person.
///
/// Each room's errors say which status they have and which phrases explain them; one page shows them
/// all.
public protocol PersonalError: Error {
  /// The status of the answer.
  var status: Status { get }
  /// What happened, in a few words.
  var title: Phrase { get }
  /// What the person can do now.
  var advice: Phrase { get }
  /// What stands for the `{names}` in the two phrases.
  var details: KeyValuePairs<String, String> { get }
  /// Whether sending the same form again could help; the page then offers it.
  var canBeTriedAgain: Bool { get }
}

extension PersonalError {
  /// Nothing to fill in.
  public var details: KeyValuePairs<String, String> { [:] }
  /// It could not.
  public var canBeTriedAgain: Bool { false }
}
