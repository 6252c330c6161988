internal import Printing

/// Makes pictures of figures, with librsvg in a process of its own.
public struct FigurePress: Sendable {
  private let program: ChildProgram

  /// A press.
  ///
  /// - Parameters:
  ///   - folder: A folder of the program's own, made when it is needed.
  ///   - program: Where `rsvg-convert` is.
  public init(folder: String, program: String = "/usr/bin/rsvg-convert") {
    self.program = ChildProgram(program, folder: folder, limit: 20, memory: 1 << 30)
  }

  /// A picture, twice as fine as the sheet.
  ///
  /// - Parameters:
  ///   - sheet: A document in SVG.
  ///   - name: A name for the work that no other has at the same time.
  /// - Returns: The PNG; nil when librsvg is not there or fails.
  func picture(of sheet: String, named name: String) -> [UInt8]? {
    try? program.turn(Array(sheet.utf8), ("figure.svg", "figure.png"), named: name) {
      read, written in
      ["--format", "png", "--zoom", "2", "--output", written, read]
    }
  }
}
