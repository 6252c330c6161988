/// Sorts a table by participant and time on disk, within a fixed memory.
///
/// Runs that fit in memory are sorted and written one after the other to a nameless file; then they are
/// merged into a second one. Every row of the copy begins with its line in the table, so that an error
/// found later names the line the person knows. Rows of the same participant and time keep their order.
struct SortedCopy {
  let table: LogTable
  /// How many bytes of rows are sorted at a time.
  static let runSize = 32 << 20

  init(of table: LogTable) { self.table = table }

  /// Writes the sorted copy.
  ///
  /// - Returns: The copy as a table without heading.
  /// - Throws: `TableError` when a row has no readable time, or the disk is full.
  func make() throws(TableError) -> InputFile {
    let runs = try TemporaryFile(near: table.file.name)
    var lengths: [Int] = []
    var run = SortRun()
    let source = BlockSource(
      table.file, skipping: table.header.length, header: table.header, participant: nil,
      line: 1 + ByteScan.lines(in: table.header))
    let buffer = BlockBuffer()
    let scratch = FieldReader.Scratch()
    while let block = try source.next(into: buffer) {
      var reader = FieldReader(
        block.bytes, separator: table.header.separator, scratch: scratch, owner: block.owner)
      var line = block.firstLine
      var counted = 0
      while reader.nextRow() {
        let start = reader.position
        line += ByteScan.count(Bytes(rebasing: block.bytes[counted..<start])).newlines
        counted = start
        var key: UInt64 = 0
        var time = -Double.infinity
        var column = 0
        repeat {
          let field = reader.next().trimmed
          if column == table.schema.participant { key = field.isEmpty ? 0 : field.hash64 }
          if column == table.schema.time, !field.isMissing {
            guard let read = TimeReader.time(field, table.form) else {
              throw TableError(
                file: table.file.name, row: line, column: table.schema.names[column],
                problem: "\(field.quoted) is not a date as YYYY-MM-DD, nor a number")
            }
            time = read
          }
          column += 1
        } while !reader.isRowEnd
        run.add(Bytes(rebasing: block.bytes[start..<reader.position]), key, time, line)
        if run.size >= Self.runSize { lengths.append(try run.write(to: runs)) }
      }
    }
    if run.size > 0 { lengths.append(try run.write(to: runs)) }
    run = SortRun()
    let copy = try TemporaryFile(near: table.file.name)
    var merge = try RunMerge(
      InputFile(runs, name: table.file.name), lengths, separator: table.header.separator)
    try merge.write(to: copy)
    return try InputFile(copy, name: table.file.name)
  }
}
