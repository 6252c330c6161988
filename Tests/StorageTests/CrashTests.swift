import Foundation
import Storage
import Testing

@Suite struct CrashTests {
  @Test("killed at any moment, the database keeps every answered change, and keeps each once")
  func killed() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("crash.db")
    var random = Seeded(9)
    var answered: [Int] = []
    for round in 0..<6 {
      let lines = Int.random(in: 1...1500, using: &random)
      answered += try killedWriter(path, from: round * 1_000_000, after: lines)
      #expect(answered.count > round)

      let database = try SQLiteDatabase(path: path)
      defer { database.close() }
      let kept = try database.read { connection in
        try connection.all("SELECT number FROM entry") { $0.integer(0) }
      }
      #expect(Set(kept).count == kept.count)
      #expect(Set(answered).subtracting(kept).isEmpty)
      // Threads that were not answered may have been committed, but no more than there were threads.
      #expect(kept.count - answered.count <= 64 * (round + 1))
      #expect(try database.isSound())
    }
  }

  @Test(
    "killed in the middle of one large change, part of which is in the file, it keeps none of it")
  func killedOneChange() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("crash.db")
    let answered = try killedWriter(path, from: 0, after: 200)
    // More than a connection keeps in memory.
    _ = try killedWriter(path, from: 1_000_000, after: 100_000, threads: 0)
    #expect(try folder.size(of: "crash.db") > 20_000_000)
    let database = try SQLiteDatabase(path: path)
    defer { database.close() }
    let kept = try database.read { connection in
      try connection.all("SELECT number FROM entry") { $0.integer(0) }
    }
    #expect(kept.allSatisfy { $0 < 1_000_000 } && Set(answered).isSubset(of: kept))
    #expect(try database.isSound())
  }

  /// Runs the writer of rows, kills it once it has printed so many numbers, and gives all it printed.
  private func killedWriter(
    _ path: String, from first: Int, after lines: Int, threads: Int = 64
  ) throws -> [Int] {
    let writer = Process()
    writer.executableURL = try toolFolder().appending(path: "CrashWriter")
    writer.arguments = [path, "\(first)", "\(threads)"]
    let pipe = Pipe()
    writer.standardOutput = pipe
    try writer.run()
    var printed = Data()
    var seen = 0
    while seen < lines {
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { break }
      seen += more.count { $0 == 10 }
      printed += more
    }
    kill(writer.processIdentifier, SIGKILL)
    printed += try pipe.fileHandleForReading.readToEnd() ?? Data()
    writer.waitUntilExit()
    try #require(writer.terminationReason == .uncaughtSignal, "the writer ended by itself")
    return String(decoding: printed, as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
  }

  /// Where the tools built beside the tests are.
  private func toolFolder() throws -> URL {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: program).deletingLastPathComponent()
  }
}
