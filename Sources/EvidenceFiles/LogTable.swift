internal import Evidence

/// A table of logs that is ready to be read: opened, its columns known.
struct LogTable {
  let file: InputFile
  let header: Header
  let schema: Schema
  /// The form of its times.
  let form: TimeReader.Form
  /// For each outcome a number near its values.
  let pivots: [Double]
  private let peopleFile: (file: InputFile, header: Header)?
  private let participant: String

  /// Opens a table and its table of people.
  ///
  /// - Parameters:
  ///   - options: What is to be analysed, and where it stands.
  ///   - explanations: Receives a line for each thing that is left out.
  /// - Throws: `TableError` when something is missing or cannot be read.
  init(_ options: AnalysisOptions, explanations: inout [String]) throws(TableError) {
    file = try InputFile(path: options.logs)
    header = try Self.header(of: file)
    let peopleFile: InputFile? =
      if let path = options.people { try InputFile(path: path) } else { nil }
    let peopleHeader: Header? = if let peopleFile { try Self.header(of: peopleFile) } else { nil }
    schema = try Schema(
      options, header: header, people: peopleHeader?.names ?? [],
      time: options.time ?? Self.timeColumn(header), file: file.name, explanations: &explanations)
    self.peopleFile =
      if let peopleFile, let peopleHeader { (peopleFile, peopleHeader) } else { nil }
    participant = options.participant
    (form, pivots) = try Self.firstValues(file, header, schema)
    // A table of people without the participant's column is refused before anything is read.
    _ = try peopleRows()
  }

  /// The table of people from its start, if there is one.
  func peopleRows() throws(TableError) -> PeopleRows? {
    guard let peopleFile else { return nil }
    return try PeopleRows(
      peopleFile.file, header: peopleFile.header, plan: schema.plan,
      groupings: schema.peopleGroupings, participant: participant)
  }

  /// The column of the time where none is named.
  private static func timeColumn(_ header: Header) -> String {
    header.names.contains("date") || !header.names.contains("time") ? "date" : "time"
  }

  private static func header(of file: InputFile) throws(TableError) -> Header {
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: BlockSource.blockSize)
    defer { buffer.deallocate() }
    let count = try file.read(into: buffer, count: BlockSource.blockSize, at: 0)
    return try Header(Bytes(start: buffer, count: count), file: file.name)
  }

  /// The form of the first time, and the first value of each outcome in whole points.
  private static func firstValues(_ file: InputFile, _ header: Header, _ schema: Schema)
    throws(TableError) -> (TimeReader.Form, [Double])
  {
    var form: TimeReader.Form?
    var pivots: [Double?] = schema.plan.outcomes.map { _ in nil }
    let isScored = schema.plan.outcomes.map { Schema.column(of: $0, header.names) == nil }
    let source = BlockSource(file, skipping: header.length, header: header, participant: nil)
    let scratch = FieldReader.Scratch()
    if let block = try source.next(into: BlockBuffer()) {
      var reader = FieldReader(
        block.bytes, separator: header.separator, scratch: scratch, owner: block.owner)
      while reader.nextRow(),
        form == nil || zip(pivots, isScored).contains(where: { $0 == nil && !$1 })
      {
        let start = reader.position
        for column in header.names.indices where !reader.isRowEnd {
          let field = reader.next().trimmed
          if column == schema.time, form == nil, !field.isMissing {
            form = TimeReader.form(field)
            guard form != nil else {
              throw TableError(
                file: file.name, row: block.line(at: start), column: header.names[column],
                problem: "\(field.quoted) is not a date as YYYY-MM-DD, nor a number")
            }
          }
          for outcome in pivots.indices where pivots[outcome] == nil {
            let name = schema.plan.outcomes[outcome]
            guard Schema.column(of: name, header.names) == column else { continue }
            pivots[outcome] = NumberReader.number(field)?.rounded()
          }
        }
        while !reader.isRowEnd { _ = reader.next() }
      }
    }
    return (
      form ?? .dates,
      zip(schema.plan.outcomes, pivots).map { outcome, pivot in
        pivot ?? (schema.scoring?.middle(of: outcome) ?? 0).rounded()
      }
    )
  }
}
