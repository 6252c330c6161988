import Foundation
import Glibc
import TestSupport
import Testing
import Web

@testable import kith

/// The built program, as somebody calls it from a shell.
@Suite struct ProgramTests {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "kith-program-\(UUID().uuidString)")

  @Test("The help and the version say what they said")
  func help() throws {
    for words in [["help"], ["help", "serve"], ["help", "routes"], ["version"]] {
      let run = try Program.run(words)
      #expect(run.code == 0)
      #expect(run.errors.isEmpty)
      try golden(text: run.output, named: "\(words.joined(separator: "-")).txt")
    }
  }

  @Test(
    "Help is the same however it is asked for",
    arguments: [
      (["help"], [[], ["--help"], ["-h"], ["help"]]),
      (["help", "serve"], [["serve", "--help"], ["serve", "-h"], ["--help", "serve"]]),
      (["version"], [["--version"]]),
    ])
  func spellings(words: [String], others: [[String]]) throws {
    let first = try Program.run(words)
    for other in others { #expect(try Program.run(other) == first) }
  }

  @Test("Every option of every command stands in its help")
  func options() {
    for command in CommandLineInterface.commands {
      let page = Help.page(of: command)
      for option in command.options { #expect(page.contains("--\(option.name)")) }
      #expect(Help.overview(of: CommandLineInterface.commands).contains(command.name))
    }
  }

  @Test(
    "A mistake is said in one line, with the exit code of its kind",
    arguments: [
      (["nonsense"], 64), (["help", "nonsense"], 64), (["help", "serve", "routes"], 64),
      (["serve", "now"], 64), (["routes", "--data", "x"], 64), (["version", "x"], 64),
      (["serve", "--port", "70000"], 64), (["serve", "--port"], 64), (["serve", "--data", ""], 64),
      (["serve", "--database", "postgres://db"], 64),
      (["serve", "--exit", "http://x.example"], 64),
      (["serve", "--country", "atlantis", "--empty"], 64),
      (["serve", "--content", "/nowhere", "--empty"], 78),
      (["serve", "--data", "/dev/null/data", "--empty"], 73),
      (["serve", "--data", "/proc/kith", "--empty"], 73),
    ] as [([String], Int32)])
  func mistakes(words: [String], code: Int32) throws {
    defer { remove() }
    var words = words
    if words.first == "serve", !words.contains("--data"), !words.contains("--database") {
      words += ["--data", folder.path]
    }
    let run = try Program.run(words)
    #expect(run.code == code)
    expectOneLine(run)
  }

  @Test("A port that is taken, a damaged database and a lost key are each said in one line")
  func surroundings() throws {
    defer { remove() }
    let taken = try Listener()
    defer { taken.close() }
    let port = try Program.run([
      "serve", "--empty", "--data", folder.path, "--port", String(taken.port),
    ])
    #expect(port.code == 69)
    #expect(port.errors.contains(String(taken.port)))
    expectOneLine(port)

    let database = folder.appending(path: "kith.db")
    try Data(String(repeating: "no database ", count: 1_000).utf8).write(to: database)
    for rest in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: database.path + rest)
    }
    let damaged = try Program.run(["serve", "--empty", "--data", folder.path, "--port", "0"])
    #expect(damaged.code == 65)
    expectOneLine(damaged)

    try FileManager.default.removeItem(at: folder.appending(path: "keys"))
    let lost = try Program.run(["serve", "--empty", "--data", folder.path, "--port", "0"])
    #expect(lost.code == 78)
    expectOneLine(lost)
  }

  @Test("A lost database is not replaced by an empty one, whichever it is")
  func lostDatabase() throws {
    defer { remove() }
    let words = ["serve", "--empty", "--data", folder.path, "--port", "0"]
    func startAndStop() throws -> Program.Run {
      let program = try Program(words)
      if program.waitForLine({ $0.hasPrefix("Kith is at") }) != nil { program.stop() }
      return program.end()
    }
    #expect(try startAndStop().code == 0)
    for name in ["identity.db", "kith.db"] {
      let (path, aside) = (folder.appending(path: name), folder.appending(path: "aside"))
      try FileManager.default.moveItem(at: path, to: aside)
      for isEmpty in [false, true] {
        if isEmpty { try Data().write(to: path) }
        let run = try Program.run(words)
        #expect(run.code == 65)
        #expect(run.errors.contains("\(name) is missing or empty"))
        expectOneLine(run)
        // Nothing was made in its place.
        #expect(FileManager.default.fileExists(atPath: path.path) == isEmpty)
      }
      try FileManager.default.removeItem(at: path)
      try FileManager.default.moveItem(at: aside, to: path)
    }
    #expect(try startAndStop().code == 0)
  }

  @Test("Data that others can reach is said in one line, with what ends it")
  func exposed() throws {
    defer { remove() }
    let words = ["serve", "--empty", "--data", folder.path, "--port", "0"]
    func errors() throws -> String {
      let program = try Program(words)
      #expect(program.waitForLine { $0.hasPrefix("Kith is at") } != nil)
      program.stop()
      return program.end().errors
    }
    #expect(try errors().isEmpty)
    for name in ["", "identity.db", "kith.db", "keys"] {
      let path = folder.path + (name.isEmpty ? "" : "/\(name)")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      let said = try errors()
      #expect(
        said == "kith: Others on this machine can reach \(path). Run: chmod -R go= \(folder.path)\n"
      )
      let chmod = try Process.run(
        URL(filePath: "/bin/chmod"), arguments: ["-R", "go=", folder.path])
      chmod.waitUntilExit()
      #expect(try errors().isEmpty)
    }
  }

  @Test("It serves until it is asked to stop, and a second one is kept from the same folder")
  func stop() throws {
    defer { remove() }
    let program = try Program(["serve", "--empty", "--data", folder.path, "--port", "0"])
    let first = program.waitForLine { $0.hasPrefix("Kith is at http://localhost:") }
    #expect(first != nil)
    let second = try Program.run(["serve", "--empty", "--data", folder.path, "--port", "0"])
    #expect(second.code == 69)
    expectOneLine(second)
    program.stop()
    let run = program.end()
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
  }

  @Test("The routes are all printed, each with its methods, its access and a sample")
  func routes() throws {
    let run = try Program.run(["routes"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == Route.samples.count)
    for (line, route) in zip(lines, Route.samples) {
      let parts = line.split(separator: " ")
      #expect(parts.count == 3)
      #expect(parts.last.map(String.init) == route.address.text)
      #expect(
        Set(parts[0].split(separator: ",").map(String.init)) == Set(route.methods.map(\.rawValue)))
    }
  }

  private func expectOneLine(_ run: Program.Run) {
    #expect(run.errors.hasPrefix("kith: "))
    #expect(run.errors.hasSuffix("\n"))
    #expect(run.errors.count { $0 == "\n" } == 1)
    #expect(!run.output.contains("Kith is at"))
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }
}

/// A port of this machine that somebody listens on.
private struct Listener {
  let port: UInt16
  private let descriptor: Int32

  init() throws {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, length) == 0 && listen(socket, 1) == 0
          && getsockname(socket, address, &length) == 0
      }
    }
    try #require(isBound)
    descriptor = socket
    port = UInt16(bigEndian: address.sin_port)
  }

  func close() { Glibc.close(descriptor) }
}
