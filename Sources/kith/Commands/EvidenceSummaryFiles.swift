internal import Evidence
internal import FoundationEssentials

/// Reads and writes summary files.
enum SummaryFiles {
  /// Reads one.
  ///
  /// - Throws: `CommandError` when it cannot be read or is not one.
  static func read(_ path: String) throws(CommandError) -> Summaries {
    let bytes: Data
    do { bytes = try Data(contentsOf: URL(filePath: path)) } catch {
      throw CommandError("The file \(path) cannot be read.", .data)
    }
    do { return try Summaries(file: [UInt8](bytes)) } catch {
      throw CommandError("\(path) \(error).", .data)
    }
  }

  /// Writes one to the place that `--out` names, whole or not at all.
  ///
  /// - Throws: `CommandError` when a cell would tell of too few people, or it cannot be written.
  static func write(_ summaries: Summaries, _ arguments: Arguments) throws(CommandError) {
    guard let path = arguments["out"] else {
      throw CommandError("Say with --out FILE where the summaries are to be written.", .usage)
    }
    let threshold = try arguments.number("threshold", in: 2...1000, else: 5)
    let bytes: [UInt8]
    do { bytes = try summaries.file(DisclosureRule(smallest: threshold)) } catch {
      throw CommandError("\(path): \(error)", .data)
    }
    do { try Data(bytes).write(to: URL(filePath: path), options: .atomic) } catch {
      throw CommandError("The file \(path) cannot be written.", .cannotCreate)
    }
  }
}
