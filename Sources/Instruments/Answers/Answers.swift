/// The answers to a questionnaire, keyed by field name (`instrument.item`) and kept in name order.
///
/// Two sets of answers with the same content are equal and encode to the same fields, in whatever
/// order they were given.
public struct Answers: Hashable, Sendable {
  private var entries: [Entry] = []

  private struct Entry: Hashable, Sendable {
    var name: String
    var value: AnswerValue
  }

  /// No answers.
  public init() {}

  /// How many questions were answered.
  public var count: Int { entries.count }

  /// Whether nothing was answered.
  public var isEmpty: Bool { entries.isEmpty }

  /// The names of the answered questions, in name order.
  public var names: [String] { entries.map(\.name) }

  /// The answer to the question with a field name; `nil` if it was skipped.
  public subscript(name: String) -> AnswerValue? {
    get {
      let index = position(of: name)
      return index < entries.count && entries[index].name == name ? entries[index].value : nil
    }
    set {
      let index = position(of: name)
      let exists = index < entries.count && entries[index].name == name
      switch (newValue, exists) {
      case (nil, true), (.choices([]), true): entries.remove(at: index)
      case (nil, false), (.choices([]), false): break
      case (.some(let value), true): entries[index].value = value
      case (.some(let value), false): entries.insert(Entry(name: name, value: value), at: index)
      }
    }
  }

  /// The answers as form fields, in name order: what is stored.
  ///
  /// ``Questionnaire/decode(_:)`` gives the same answers back.
  public func encode() -> [FieldPair] {
    var fields: [FieldPair] = []
    fields.reserveCapacity(entries.count)
    for entry in entries {
      entry.value.forEachFieldValue { fields.append((entry.name, $0)) }
    }
    return fields
  }

  /// The place of the first entry whose name is not before `name`.
  ///
  /// Fields mostly come in name order, so the end is looked at first.
  private func position(of name: String) -> Int {
    guard let last = entries.last, last.name >= name else { return entries.count }
    var low = 0
    var high = entries.count - 1
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
