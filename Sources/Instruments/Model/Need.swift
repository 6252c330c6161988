public import Wording

/// An answer without which a person cannot go on.
///
/// Another answer is not a mistake: it is a choice, and `otherwise` says kindly what follows from it.
public struct Need: Sendable {
  /// The field name of the item.
  public let item: String

  /// The option that is needed.
  public let code: String

  /// What to tell a person who chose otherwise.
  public let otherwise: LocalText
}

extension Instrument {
  /// The needs that the answers do not meet, in order.
  public func unmetNeeds(_ answers: Answers) -> [Need] {
    needs.filter { answers[$0.item] != .choice($0.code) }
  }
}
