internal import CReadStat
internal import Time
internal import Wording

/// One SPSS system file that is being written.
///
/// Codes become the numbers of the codebook, with their labels; days become dates; the reasons for a
/// missing answer become the user-missing numbers of ``MissingReason``.
final class SystemFile {
  private let writer: UnsafeMutablePointer<readstat_writer_t>
  private let file: OutputFile
  private let columns: [Column]
  private var variables: [UnsafeMutablePointer<readstat_variable_t>?] = []
  private var numbers: [[String: Double]]
  private let target: Target

  /// Where the library writes to, and what stopped it, which it cannot hand on.
  private final class Target {
    let file: OutputFile
    var error: ExchangeError?

    init(_ file: OutputFile) { self.file = file }
  }

  init(_ path: String, _ columns: [Column], rows: Int) throws(ExchangeError) {
    file = try OutputFile(path)
    target = Target(file)
    self.columns = columns
    numbers = columns.map { column in
      guard case .code(let codes) = column.type else { return [:] }
      return Dictionary(
        codes.map { ($0.code, Double($0.number)) }, uniquingKeysWith: { first, _ in first })
    }
    guard let writer = readstat_writer_init() else {
      throw .unwritable(path, reason: "no memory")
    }
    self.writer = writer
    readstat_set_data_writer(writer) { bytes, count, context in
      guard let bytes, let context else { return -1 }
      let target = Unmanaged<Target>.fromOpaque(context).takeUnretainedValue()
      let memory = UnsafeBufferPointer(
        start: bytes.assumingMemoryBound(to: UInt8.self), count: count)
      do throws(ExchangeError) { try target.file.write(memory) } catch {
        target.error = error
        return -1
      }
      return count
    }
    readstat_writer_set_compression(writer, READSTAT_COMPRESS_ROWS)
    for (place, column) in columns.enumerated() { addVariable(column, place) }
    try check(
      readstat_begin_writing_sav(writer, Unmanaged.passUnretained(target).toOpaque(), rows))
  }

  deinit { readstat_writer_free(writer) }

  private func check(_ code: readstat_error_t) throws(ExchangeError) {
    guard code != READSTAT_OK else { return }
    if let error = target.error { throw error }
    let reason = readstat_error_message(code).map { String(cString: $0) } ?? "it cannot be said why"
    throw .unwritable(file.path, reason: reason)
  }

  private func addVariable(_ column: Column, _ place: Int) {
    let width = column.width
    let type = width == nil ? READSTAT_TYPE_DOUBLE : READSTAT_TYPE_STRING
    let variable = readstat_add_variable(writer, column.plainName, type, width ?? 0)
    variables.append(variable)
    readstat_variable_set_label(variable, String(column.label[.english].prefix(240)))
    switch column.type {
    case .date: readstat_variable_set_format(variable, "SDATE10")
    case .whole: readstat_variable_set_format(variable, "F8.0")
    case .decimal: readstat_variable_set_format(variable, "F8.3")
    case .code: readstat_variable_set_format(variable, "F8.0")
    case .text, .codes: return
    }
    guard !column.missing.isEmpty || !column.type.codes.isEmpty else { return }
    let labels = readstat_add_label_set(writer, READSTAT_TYPE_DOUBLE, "labels\(place)")
    for code in column.type.codes {
      readstat_label_double_value(labels, Double(code.number), code.label[.english])
    }
    for reason in column.missing {
      readstat_label_double_value(labels, Double(reason.number), reason.label)
    }
    readstat_variable_set_label_set(variable, labels)
    guard !column.missing.isEmpty else { return }
    let range = MissingReason.numbers
    readstat_variable_add_missing_double_range(
      variable, Double(range.lowerBound), Double(range.upperBound))
  }

  /// Writes a row.
  func write(_ row: TableRow) throws(ExchangeError) {
    try check(readstat_begin_row(writer))
    for (place, column) in columns.enumerated() {
      let variable = variables[place]
      let reason = row.reason(place)
      if column.width != nil {
        try check(
          readstat_insert_string_value(writer, variable, reason == nil ? row.text(place) : ""))
      } else if let number = reason == nil ? number(row.text(place), place) : nil {
        try check(readstat_insert_double_value(writer, variable, number))
      } else if let reason, column.missing.contains(reason) {
        try check(readstat_insert_double_value(writer, variable, Double(reason.number)))
      } else {
        try check(readstat_insert_missing_value(writer, variable))
      }
    }
    try check(readstat_end_row(writer))
  }

  private func number(_ text: String, _ place: Int) -> Double? {
    switch columns[place].type {
    case .code: numbers[place][text]
    // SPSS counts seconds from 14 October 1582, 141,428 days before 1970.
    case .date: Day(iso: text).map { Double($0.number + 141_428) * 86_400 }
    case .whole, .decimal: Double(text)
    case .text, .codes: nil
    }
  }

  /// Puts the file in its place.
  func finish() throws(ExchangeError) {
    try check(readstat_end_writing(writer))
    try file.finish()
  }
}

extension Column {
  /// How many bytes its texts have at most; `nil` for numbers.
  fileprivate var width: Int? {
    switch type {
    case .text: kind == .item ? 8_000 : 320
    case .codes(let codes): codes.reduce(0) { $0 + $1.code.utf8.count + 1 }
    case .date, .whole, .decimal, .code: nil
    }
  }
}
