internal import Printing
internal import Web

/// Prints reports as PDF, with WeasyPrint in a process of its own: without network, without the program's
/// surroundings, and not longer than it may.
public struct ReportPress: Sendable {
  /// Where Python is.
  private let python: String
  /// The script that prints one page (`Content/print/press.py`).
  private let script: String
  /// The folder in which sheets lie while they are printed.
  private let folder: String
  /// How long a report may take, in seconds.
  private let limit: Int
  /// How much memory it may take, in bytes.
  private let memory: Int

  /// A press.
  ///
  /// - Parameters:
  ///   - script: The script that prints one page.
  ///   - folder: A folder of the program's own, made when it is needed.
  ///   - python: Where Python 3 is.
  ///   - limit: How long a report may take, in seconds.
  ///   - memory: How much memory it may take, in bytes; see `docs/reports.md` for what reports need.
  public init(
    script: String, folder: String, python: String = "/usr/bin/python3", limit: Int = 600,
    memory: Int = 3 << 30
  ) {
    (self.script, self.folder, self.python) = (script, folder, python)
    (self.limit, self.memory) = (limit, memory)
  }

  /// Prints a sheet.
  ///
  /// - Parameters:
  ///   - sheet: The report.
  ///   - name: A name for its files that no other printing has.
  /// - Returns: The PDF.
  /// - Throws: `PressError`.
  public func print(_ sheet: ReportSheet, named name: String) throws(PressError) -> [UInt8] {
    do throws(ChildError) {
      return try ChildProgram(python, folder: folder, limit: limit, memory: memory).turn(
        sheet.bytes().withBytes { [UInt8]($0) }, ("page.html", "report.pdf"), named: name
      ) { page, report in ["-I", script, page, report] }
    } catch {
      switch error {
      case .missing: throw .missing
      case .failed(let said): throw said.contains("No module named") ? .missing : .failed
      case .tooSlow(let seconds): throw .tooSlow(seconds)
      case .tooLarge(let bytes): throw .tooLarge(bytes)
      case .unwritable(let folder): throw .unwritable(folder)
      }
    }
  }
}

/// Why a report could not be printed; as a web page it can always be read.
public enum PressError: Error, Hashable, Sendable {
  /// WeasyPrint, or Python, is not on this machine.
  case missing
  /// It ended without a report.
  case failed
  /// It took longer than it may, in seconds.
  case tooSlow(Int)
  /// It needed more memory than it may have, in bytes.
  case tooLarge(Int)
  /// Nothing could be written into the folder.
  case unwritable(String)

  /// The one line that says what to do, for whoever runs the program.
  public var sentence: String {
    switch self {
    case .missing:
      "PDFs are printed by WeasyPrint, which is not on this machine. Install it (apt-get install weasyprint fonts-noto-core), or write the report as a web page: --out FILE.html."
    case .failed:
      "WeasyPrint could not print the report. Write it as a web page (--out FILE.html) and print that in a browser."
    case .tooSlow(let seconds):
      "Printing took longer than \(seconds) seconds and was stopped. Write the report as a web page: --out FILE.html."
    case .tooLarge(let bytes):
      "Printing needed more than \(bytes >> 20) MB of memory and was stopped. Write the report as a web page: --out FILE.html."
    case .unwritable(let folder): "Nothing can be written into \(folder)."
    }
  }
}
