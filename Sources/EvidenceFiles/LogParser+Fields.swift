extension LogParser {
  /// The time of a log; not a number where the field is empty.
  func readTime(_ field: Bytes) throws(TableError) -> Double {
    let bytes = field.trimmed
    if bytes.isMissing { return .nan }
    if let time = TimeReader.time(bytes, form) { return time }
    let wanted = form == .dates ? "a date as YYYY-MM-DD" : "a number"
    throw error(column: schema.time, "\(bytes.quoted) is not \(wanted)")
  }

  /// A value of a log; not a number where it is missing, with or without a reason.
  func readValue(_ field: Bytes, column: Int) throws(TableError) -> Double {
    if let value = NumberReader.number(field) { return value }
    let bytes = field.trimmed
    if bytes.isMissing { return .nan }
    if let value = NumberReader.number(bytes) { return value }
    // Exports say why a number is missing.
    if ["skipped", "ticked", "prefer-not"].contains(where: bytes.says) { return .nan }
    throw error(column: column, "\(bytes.quoted) is not a number")
  }
}
