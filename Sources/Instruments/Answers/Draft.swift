/// What a person has typed so far, exactly as typed, whether or not it can be understood.
///
/// A draft is stored as form fields. It is merged step by step, in whatever order steps arrive, and
/// keeps fields it does not know, so that a draft begun in an older version loses nothing.
public struct Draft: Hashable, Sendable {
  /// The fields typed, in name order; never an empty list.
  private var typed: [Field] = []

  private struct Field: Hashable, Sendable {
    var name: String
    var values: [String]
  }

  /// Nothing typed yet.
  public init() {}

  /// What was typed, from stored fields.
  ///
  /// Empty values are left out: nothing was typed there.
  public init(_ fields: [FieldPair]) {
    for field in fields where !field.value.isEmpty { append(field) }
  }

  /// A draft that holds answers already given, for instance to correct a log.
  public init(_ answers: Answers) { self.init(answers.encode()) }

  /// What was typed into a field; empty if nothing was.
  public subscript(name: String) -> [String] {
    let index = position(of: name)
    return index < typed.count && typed[index].name == name ? typed[index].values : []
  }

  /// Whether nothing was typed.
  public var isEmpty: Bool { typed.isEmpty }

  /// The draft as form fields, in name order: what is stored.
  public var fields: [FieldPair] {
    typed.flatMap { field in field.values.map { (field.name, $0) } }
  }

  /// Calls `body` with every field and what was typed into it, in name order.
  func forEach(_ body: (String, [String]) -> Void) {
    for field in typed { body(field.name, field.values) }
  }

  /// Takes what was submitted on a page that showed some items, in place of what was typed before.
  ///
  /// An item that was shown and came back without a value was emptied or unticked, so it is
  /// cleared. A page that was made before the questions changed may bring answers to questions that
  /// stand elsewhere now, or nowhere: those are taken as well, and nothing is cleared for them. Other
  /// fields of the form, such as its buttons, are no answers and not taken.
  public mutating func take(_ submitted: [FieldPair], for items: [Item]) {
    let shown = Set(items.map(\.name))
    take(submitted, shown: shown.contains)
  }

  /// Takes what was submitted on a page that showed every item of a questionnaire.
  public mutating func take(_ submitted: [FieldPair], forAllOf questionnaire: Questionnaire) {
    take(submitted) { questionnaire.position(of: $0) != nil }
  }

  private mutating func take(_ submitted: [FieldPair], shown isShown: (String) -> Bool) {
    var given: [(field: FieldPair, isShown: Bool)] = []
    var others: Set<String> = []
    for field in submitted where !field.value.isEmpty {
      let isHere = isShown(field.name)
      guard isHere || FieldName.canBeItem(field.name) else { continue }
      if !isHere { others.insert(field.name) }
      given.append((field, isHere))
    }
    typed.removeAll { isShown($0.name) || others.contains($0.name) }
    for (field, isHere) in given where isHere || typed.count < Self.most { append(field) }
  }

  /// Forgets what was typed into some fields.
  public mutating func forget(_ names: some Sequence<String>) {
    let names = Set(names)
    typed.removeAll { names.contains($0.name) }
  }

  /// The most fields a draft holds of questions that its page did not show; no log comes near it.
  static let most = 2_000

  mutating func append(_ field: FieldPair) {
    let index = position(of: field.name)
    if index < typed.count, typed[index].name == field.name {
      typed[index].values.append(field.value)
    } else {
      typed.insert(Field(name: field.name, values: [field.value]), at: index)
    }
  }

  private func position(of name: String) -> Int {
    guard let last = typed.last, last.name >= name else { return typed.count }
    var low = 0
    var high = typed.count - 1
    while low < high {
      let middle = (low + high) / 2
      if typed[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
