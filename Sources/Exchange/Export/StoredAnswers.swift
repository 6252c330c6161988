internal import EvidenceFiles
internal import Instruments
internal import PeerLog

/// Puts the answers of stored logs into a row, straight from their bytes.
///
/// Answers are mostly stored under a heading, which says once for all where each goes. Those in full are stored
/// in the order of their names, so that names wanted and names found are walked side by side. What cannot be
/// read in this way, such as a number with a space before it, is read as the forms are: slower, with the same
/// result.
final class StoredAnswers {
  private let filler: RowFiller
  private let columns: [Column]
  /// The items with columns, in the order of their names.
  private let names: ShortTexts
  /// For each of them its column, and how its answer is written.
  private let wanted: [Wanted]
  /// Where in that order the names of a heading are.
  private let headings: HeadingPlaces
  /// The codes of all columns.
  private let codes: ShortTexts
  /// For each place of the version its column; -1 without one.
  private let columnOfPlace: [Int]

  /// For each place of the version how its answer is written.
  private let kinds: [Kind]
  /// The columns that say so where a question was skipped.
  private let skippable: [Int]

  private struct Wanted {
    let column: Int
    let kind: Kind
  }

  private enum Kind {
    /// One of these codes.
    case code(Range<Int>)
    /// Any of these codes.
    case codes(Range<Int>)
    case whole(ClosedRange<Int>)
    /// Read as the forms are.
    case other
  }

  init(_ filler: RowFiller, _ items: [(item: Item, column: Int)], _ columns: [Column]) {
    self.filler = filler
    self.columns = columns
    let byName = Dictionary(
      items.map { ($0.item.name, $0.column) }, uniquingKeysWith: { first, _ in first })
    columnOfPlace = filler.version.items.map { byName[$0.name] ?? -1 }
    var codes = ShortTexts()
    func kind(_ type: ColumnType) -> Kind {
      let start = codes.count
      for code in type.codes { codes.append(code.code) }
      return switch type {
      case .code: .code(start..<codes.count)
      case .codes: .codes(start..<codes.count)
      case .whole(let range?): .whole(range)
      case .text, .date, .decimal, .whole(nil): .other
      }
    }
    kinds = columnOfPlace.map { $0 >= 0 ? kind(columns[$0].type) : .other }
    skippable = columnOfPlace.filter { $0 >= 0 && columns[$0].missing.contains(.skipped) }
    let sorted = filler.version.items.indices.filter { [columnOfPlace] in columnOfPlace[$0] >= 0 }
      .map { (name: filler.version.items[$0].name, place: $0) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    names = ShortTexts(sorted.map(\.name))
    headings = HeadingPlaces(
      Dictionary(
        sorted.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first }))
    wanted = sorted.map { [columnOfPlace, kinds] in
      Wanted(column: columnOfPlace[$0.place], kind: kinds[$0.place])
    }
    self.codes = codes
  }

  /// Fills the cells of the version's questions.
  func fill(_ row: TableRow, _ answers: LogLine) {
    for column in skippable { row.put(column, .skipped) }
    guard read(answers, into: row) else { return fillSlowly(row, answers.text) }
    // What has been closed has no answer any more, and so closes what depends on it.
    filler.version.eachNotAsked(
      answer: { answer(in: $0, row) },
      { place in
        if columnOfPlace[place] >= 0 { row.put(columnOfPlace[place], .notAsked) }
      })
  }

  /// Reads everything as the forms are read.
  private func fillSlowly(_ row: TableRow, _ answers: String) {
    for column in columnOfPlace where column >= 0 { row.put(column, .notAsked) }
    let decoded = filler.version.decode(AnswerEncoding.decode(answers))
    filler.fillAnswers(row, AnswerSheet(decoded, of: filler.version))
  }

  private func read(_ line: LogLine, into row: TableRow) -> Bool {
    guard let heading = line.heading else { return line.withText { read($0, into: row) } }
    let places = headings.places(of: heading)
    return line.eachValue { name, value in
      let place = name < places.count ? places[name] : -1
      return place < 0 || put(value, wanted[place], in: row)
    }
  }

  /// Reads fields; false if one of them needs a closer look.
  private func read(_ bytes: Bytes, into row: TableRow) -> Bool {
    var line = StoredLine(bytes, beside: names)
    while let field = line.next() {
      switch field {
      case .found(let name, let value):
        guard put(value, wanted[name], in: row) else { return false }
      // Of another version; in people's own words; or of an item that is gone.
      case .other(_, _, isInOrder: true): continue
      case .other(_, _, isInOrder: false), .broken: return false
      }
    }
    return true
  }

  private func put(
    _ value: Bytes, _ wanted: Wanted, in row: TableRow
  ) -> Bool {
    // A second answer to the same question has to be looked at with the first.
    let isFirst = row.cell(wanted.column) == .skipped
    switch wanted.kind {
    case .codes(let range):
      guard codes.firstIndex(of: value, in: range) != nil else { return false }
      if isFirst { row.set(wanted.column, value) } else { row.append(wanted.column, value) }
      return true
    case _ where !isFirst: return false
    case .code(let range):
      guard codes.firstIndex(of: value, in: range) != nil else {
        return put(value, asReasonIn: wanted.column, of: row)
      }
      row.set(wanted.column, value)
      return true
    case .whole(let range):
      guard let number = Self.number(value), range.contains(number) else {
        return put(value, asReasonIn: wanted.column, of: row)
      }
      row.set(wanted.column, value)
      return true
    case .other: return false
    }
  }

  /// Puts the reason why there is no answer that the person gave.
  private func put(_ value: Bytes, asReasonIn column: Int, of row: TableRow) -> Bool {
    for (place, reason) in [MissingReason.ticked, .preferNotToSay].enumerated()
    where Self.reasons.equals(place, value) && columns[column].missing.contains(reason) {
      row.set(column, reason)
      return true
    }
    return false
  }

  /// The answer in a place, for the conditions of the version.
  private func answer(in place: Int, _ row: TableRow) -> AnswerValue? {
    let column = columnOfPlace[place]
    guard column >= 0 else { return nil }
    switch row.cell(column) {
    case .skipped, .notAsked: return nil
    case .preferNotToSay: return .preferNotToSay
    case .ticked: return .ticked
    case .value: break
    }
    let bytes = row.bytes(column)
    switch kinds[place] {
    case .whole: return Self.number(bytes).map { .number($0) }
    case .codes:
      return .choices(
        bytes.split(separator: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self) })
    case .code: return .choice(row.text(column))
    case .other: return .text(row.text(column))
    }
  }

  private static let reasons = ShortTexts([
    AnswerValue.tickedCode, AnswerValue.preferNotToSayCode,
  ])

  /// A number of at most six digits, without a zero in front.
  private static func number(_ bytes: Bytes) -> Int? {
    bytes.count > 1 && bytes[0] == UInt8(ascii: "0") ? nil : Digits.read(bytes)
  }
}
