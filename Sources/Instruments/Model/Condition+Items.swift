extension Condition {
  /// The field names of the items it looks at.
  public var items: Set<String> {
    switch self {
    case .isOneOf(let item, _), .atLeast(let item, _), .answered(let item): [item]
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.items) }
    case .not(let part): part.items
    }
  }
}
