import Testing

@testable import kith

@Suite struct ArgumentsTests {
  let options = [
    CommandOption("data", "DIR", "where"), CommandOption("port", "N", "which"),
    CommandOption("empty", nil, "without"),
  ]

  @Test(
    "Values and switches are read in any order and both spellings",
    arguments: [
      ["--data", "d", "--port", "1", "--empty", "x"], ["x", "--empty", "--port=1", "--data=d"],
      ["--port=1", "--data", "d", "--empty", "--", "x"],
      ["--data", "other", "--data=d", "--port", "1", "--empty", "--empty", "x"],
    ])
  func reading(words: [String]) throws {
    let arguments = try Arguments(words, options: options)
    #expect(arguments["data"] == "d")
    #expect(try arguments.number("port", in: 0...9, else: 5) == 1)
    #expect(arguments.has("empty"))
    #expect(arguments.operands == ["x"])
  }

  @Test("After -- everything is an operand")
  func end() throws {
    let arguments = try Arguments(["--", "--data", "--"], options: options)
    #expect(arguments.operands == ["--data", "--"])
    #expect(arguments["data"] == nil)
  }

  @Test("A value may hold an equals sign")
  func equals() throws {
    #expect(try Arguments(["--data=a=b"], options: options)["data"] == "a=b")
  }

  @Test(
    "What cannot be read is said in one line with the option's name",
    arguments: [
      (["--nonsense"], "nonsense"), (["--data"], "data"), (["--data="], "data"),
      (["--data", ""], "data"), (["--empty=yes"], "empty"), (["--"].map { $0 + "=" }, "option"),
    ])
  func wrong(words: [String], name: String) {
    let error = #expect(throws: CommandError.self) { try Arguments(words, options: options) }
    #expect(error?.code == .usage)
    #expect(error?.message.contains(name) == true)
    #expect(error?.message.contains("\n") == false)
  }

  @Test("A number is whole and in its range", arguments: ["", "x", "1.5", "10", "-1", "1e3"])
  func number(text: String) throws {
    guard !text.isEmpty else { return }
    let arguments = try Arguments(["--port", text], options: options)
    #expect(throws: CommandError.self) { try arguments.number("port", in: 0...9, else: 5) }
  }

  @Test("Without the option the number is the usual one")
  func usual() throws {
    #expect(try Arguments([], options: options).number("port", in: 0...9, else: 5) == 5)
  }

  @Test(
    "The address of a database",
    arguments: [
      ("sqlite:here", "here"), ("sqlite:/a/b", "/a/b"), ("sqlite:///a/b", "/a/b"),
      ("sqlite:a:b", "a:b"),
    ])
  func database(url: String, folder: String) throws {
    #expect(try DatabaseAddress(url, folder: "data").folder == folder)
  }

  @Test(
    "Another address of a database is refused without repeating it",
    arguments: [
      "postgres://me:hunter2@db/kith", "sqlite", "sqlite:", "sqlite://", "hunter2", ":",
    ])
  func otherDatabase(url: String) {
    let error = #expect(throws: CommandError.self) { try DatabaseAddress(url, folder: "data") }
    #expect(error?.code == .usage)
    #expect(error?.message.contains("hunter2") == false)
  }

  @Test(
    "Settings that cannot be are refused",
    arguments: [
      ["--exit", "http://example.org"], ["--exit", "javascript:alert(1)"], ["--exit", "https://"],
      ["--address", "kith.example"], ["--certificate", "c.pem"], ["--key", "k.pem"],
      ["--port", "65536"],
    ])
  func settings(words: [String]) throws {
    let arguments = try Arguments(words, options: ServeCommand.options)
    #expect(throws: CommandError.self) { try ServeSettings(arguments) }
  }
}
