import Foundation
import TestSupport

/// The program that was built beside these tests, run as a process of its own.
final class Program {
  /// What a run said and how it ended.
  struct Run: Equatable {
    let code: Int32
    let output: String
    let errors: String
  }

  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()
  private var said = Data()

  /// Starts it with these words, in the folder of the repository.
  init(_ words: [String]) throws {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.executableURL = tests.deletingLastPathComponent().appending(path: "kith")
    process.arguments = words
    process.currentDirectoryURL = Repository.root
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  /// Runs it to its end.
  static func run(_ words: [String]) throws -> Run { try Program(words).end() }

  /// Waits for a line on its output; `nil` if it ends before.
  func waitForLine(_ isWanted: (String) -> Bool) -> String? {
    while true {
      let lines = String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init)
      if let line = lines.first(where: isWanted) { return line }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      said += more
    }
  }

  /// Asks it to stop.
  func stop() { process.terminate() }

  /// Waits for its end.
  func end() -> Run {
    said += output.fileHandleForReading.readDataToEndOfFile()
    let wrong = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: wrong, as: UTF8.self))
  }
}
