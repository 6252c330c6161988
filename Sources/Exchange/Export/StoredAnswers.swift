internal import Instruments
internal import PeerLog

/// Puts the answers of stored logs into a row, straight from their bytes.
///
/// Answers are stored in the order of their names, so that names wanted and names found are walked side by
/// side. What cannot be read in this way, such as a number with a space before it, is read as the forms
/// are: slower, with the same result.
struct StoredAnswers {
  private let filler: RowFiller
  private let columns: [Column]
  /// The items with columns, in the order of their names.
  private let wanted: [Wanted]
  /// For each place of the version its column; -1 without one.
  private let columnOfPlace: [Int]

  /// For each place of the version how its answer is written.
  private let forms: [Form]
  /// The columns that say so where a question was skipped.
  private let skippable: [Int]

  private struct Wanted {
    let name: [UInt8]
    let column: Int
    let kind: Kind
  }

  private enum Form { case code, codes, whole, other }

  private enum Kind {
    case code([[UInt8]])
    case codes([[UInt8]])
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
    forms = columnOfPlace.map { column in
      guard column >= 0 else { return .other }
      return switch Self.kind(columns[column].type) {
      case .code: .code
      case .codes: .codes
      case .whole: .whole
      case .other: .other
      }
    }
    skippable = columnOfPlace.filter { $0 >= 0 && columns[$0].missing.contains(.skipped) }
    wanted = filler.version.items.compactMap { item in
      byName[item.name].map {
        Wanted(name: Array(item.name.utf8), column: $0, kind: Self.kind(columns[$0].type))
      }
    }.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  private static func kind(_ type: ColumnType) -> Kind {
    switch type {
    case .code(let codes): .code(codes.map { Array($0.code.utf8) })
    case .whole(let range?): .whole(range)
    case .codes(let codes): .codes(codes.map { Array($0.code.utf8) })
    case .text, .date, .decimal, .whole(nil): .other
    }
  }

  /// Fills the cells of the version's questions.
  func fill(_ row: TableRow, _ answers: String) {
    for column in skippable { row.put(column, .skipped) }
    var text = answers
    let isRead = text.withUTF8 { read($0, into: row) }
    guard isRead else { return fillSlowly(row, answers) }
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

  /// Reads fields; false if one of them needs a closer look.
  private func read(_ bytes: UnsafeBufferPointer<UInt8>, into row: TableRow) -> Bool {
    var next = 0
    var start = 0
    while start < bytes.count {
      var equals = start
      while equals < bytes.count, bytes[equals] != UInt8(ascii: "=") { equals += 1 }
      var end = equals
      while end < bytes.count, bytes[end] != UInt8(ascii: "&") { end += 1 }
      guard equals < end else { return false }
      let name = UnsafeBufferPointer(rebasing: bytes[start..<equals])
      let value = UnsafeBufferPointer(rebasing: bytes[(equals + 1)..<end])
      start = end + 1
      while next < wanted.count, Self.precedes(wanted[next].name, name) { next += 1 }
      guard next < wanted.count, Self.equals(wanted[next].name, name) else {
        // Of another version or out of order; in people's own words; or of an item that is gone.
        if next > 0, !Self.precedes(wanted[next - 1].name, name) { return false }
        continue
      }
      guard put(value, wanted[next], in: row) else { return false }
    }
    return true
  }

  private func put(
    _ value: UnsafeBufferPointer<UInt8>, _ wanted: Wanted, in row: TableRow
  ) -> Bool {
    // A second answer to the same question has to be looked at with the first.
    let isFirst = row.cell(wanted.column) == .skipped
    switch wanted.kind {
    case .codes(let codes):
      guard codes.contains(where: { Self.equals($0, value) }) else { return false }
      if isFirst { row.set(wanted.column, value) } else { row.append(wanted.column, value) }
      return true
    case _ where !isFirst: return false
    case .code(let codes):
      guard codes.contains(where: { Self.equals($0, value) }) else { return false }
      row.set(wanted.column, value)
      return true
    case .whole(let range):
      guard let number = Self.number(value), range.contains(number) else {
        guard Self.equals(Self.ticked, value), columns[wanted.column].missing.contains(.ticked)
        else { return false }
        row.put(wanted.column, .ticked)
        return true
      }
      row.set(wanted.column, value)
      return true
    case .other: return false
    }
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
    switch forms[place] {
    case .whole: return Self.number(bytes).map { .number($0) }
    case .codes:
      return .choices(
        bytes.split(separator: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self) })
    case .code: return .choice(row.text(column))
    case .other: return .text(row.text(column))
    }
  }

  private static let ticked = Array(AnswerValue.tickedCode.utf8)

  /// A number of at most six digits, without a zero in front.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 6, bytes.count == 1 || bytes[0] != 48 else { return nil }
    var number = 0
    for byte in bytes {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte) - 48
    }
    return number
  }

  @inline(__always)
  private static func equals(_ name: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count == bytes.count else { return false }
    for place in 0..<name.count where name[place] != bytes[place] { return false }
    return true
  }

  @inline(__always)
  private static func precedes(_ name: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = min(name.count, bytes.count)
    for place in 0..<count where name[place] != bytes[place] { return name[place] < bytes[place] }
    return name.count < bytes.count
  }
}
