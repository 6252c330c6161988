internal import Web

/// What somebody chose and wrote for a new report.
struct ReportForm: Equatable, Sendable {
  /// What can be wrong with it.
  enum Problem: Equatable, Sendable {
    /// No report is chosen, or one that cannot be made of this place.
    case kind
    /// Words of somebody stand in it, without the statement that they agreed.
    case agreed
    /// More stands in a field than a report has room for.
    case long(String)

    var field: String {
      switch self {
      case .kind: ReportForm.kind
      case .agreed: ReportForm.agreed
      case .long(let field): field
      }
    }
  }

  static let kind = "kind"
  static let text = "text"
  static let quote = "quote"
  static let by = "by"
  static let agreed = "agreed"
  /// The longest text, in characters; more than two pages nobody reads.
  static let longest = 6000

  var kind: ReportKind?
  var text = ""
  var quote = ""
  var by = ""
  var agreed = false

  /// An empty form.
  init() {}

  /// Reads a form that was sent.
  init(_ fields: Fields) {
    func typed(_ name: String) -> String {
      (fields[name] ?? "").trimmed
    }
    kind = fields[Self.kind].flatMap(ReportKind.init(rawValue:))
    (text, quote, by) = (typed(Self.text), typed(Self.quote), typed(Self.by))
    agreed = fields[Self.agreed] != nil
  }

  /// What is wrong, in the order of the form.
  func problems(_ kinds: [ReportKind]) -> [Problem] {
    var problems: [Problem] = []
    if !(kind.map(kinds.contains) ?? false) { problems.append(.kind) }
    for (field, typed) in [(Self.text, text), (Self.quote, quote), (Self.by, by)]
    where typed.count > Self.longest {
      problems.append(.long(field))
    }
    if !quote.isEmpty, !agreed { problems.append(.agreed) }
    return problems
  }

  /// The words as a report has them.
  var words: ReportWords {
    var words = ReportWords()
    words.text = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter { !$0.isEmpty }
    if !quote.isEmpty { words.quotes = [ReportQuote(quote, by: by)] }
    return words
  }
}

extension String {
  fileprivate var trimmed: String {
    let inside = drop(while: \.isWhitespace)
    return String(inside.reversed().drop(while: \.isWhitespace).reversed())
  }
}
