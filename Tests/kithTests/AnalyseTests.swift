import Foundation
import Testing

@testable import kith

/// `kith analyse`, `describe`, `evidence` and `plan-sample` as somebody calls them from a shell.
@Suite struct AnalyseTests {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "kith-analyse-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func file(_ text: String, _ name: String = "logs.csv") throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func run(_ words: [String]) throws -> Program.Run { try Program.run(words) }

  private func object(_ run: Program.Run) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  /// Rows of a small programme: 24 people with four logs each, repeatable.
  private var rows: [String] {
    (0..<24).flatMap { person in
      (0..<4).map { log in
        let mood = 20 + (person * 7 + log * log * 3 + person * log) % 9
        let given = (person + log * (person % 3)) % 4
        let area = ["north", "south"][person % 2]
        return
          "p\(person + 10),2016-0\(log + 1)-0\(1 + person % 9),\(mood),\(given % 2),\(given),\(area)"
      }
    }
  }

  private let heading = "participant,date,wellbeing,projects,given_types,region"

  private var table: String { ([heading] + rows).joined(separator: "\n") + "\n" }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  @Test("Text, JSON and CSV say the same; JSON has the shape that others rely on")
  func formats() throws {
    defer { remove() }
    let path = try file(table)
    let json = try object(run(["analyse", path, "--format", "json"]))
    let data = try #require(json["data"] as? [String: Any])
    #expect(data["logs"] as? Int == 96 && data["participants"] as? Int == 24)
    #expect(data["pairs"] as? Int == 72)
    let models = try #require(json["models"] as? [[String: Any]])
    let first = try #require(models.first { $0["exposure"] as? String == "given_types" })
    #expect(first["by"] is NSNull && first["outcome"] as? String == "wellbeing")
    let level = try #require((first["levels"] as? [[String: Any]])?.first)
    for key in ["level", "group", "n", "mean", "se", "df", "ci_low", "ci_high", "effect_size"] {
      #expect(level[key] != nil, "\(key)")
    }
    let f = try #require(first["f"] as? [String: Any])
    #expect(f["value"] is Double && f["p"] is Double && f["df1"] is Int)

    let csv = try run(["analyse", path, "--format", "csv"]).output
    #expect(!csv.hasSuffix("\n\n"))
    let lines = csv.split(separator: "\n")
    let levels = models.reduce(0) { $0 + ((($1["levels"]) as? [Any])?.count ?? 0) }
    #expect(lines.count == 1 + levels)
    let text = try run(["analyse", path])
    #expect(text.output.contains("96 logs of 24 people; 72 pairs"))
  }

  /// Different ways to write the same table.
  static let ways: [(String, @Sendable (String) -> String)] = [
    ("CRLF", { $0.replacing("\n", with: "\r\n") }),
    ("BOM", { "\u{FEFF}" + $0 }),
    ("quotes", { $0.replacing("north", with: "\"north\"").replacing("p10,", with: "\"p10\",") }),
    ("semicolons", { $0.replacing(",", with: ";") }),
    ("tabs", { $0.replacing(",", with: "\t") }),
    ("no last line end", { String($0.dropLast()) }),
    ("blank lines", { $0.replacing("\n", with: "\n\n") }),
    ("times of day", { $0.replacing(/(2016-\d\d-\d\d)/) { "\($0.output.1)T10:15:00Z" } }),
    (
      "other order",
      { text in
        let lines = text.split(separator: "\n").map(String.init)
        return ([lines[0]] + lines.dropFirst().sorted { $0.hashed < $1.hashed })
          .joined(separator: "\n")
      }
    ),
  ]

  @Test("However a table is written, it says the same", arguments: ways.indices)
  func spellings(index: Int) throws {
    defer { remove() }
    let words = [
      "--format", "json", "--by", "region", "--outcome", "wellbeing", "--exposure", "given_types",
    ]
    let plain = try run(["analyse", file(table)] + words)
    let other = try run(["analyse", file(Self.ways[index].1(table), "other.csv")] + words)
    #expect(plain.code == 0 && other.code == 0, "\(other.errors)")
    let (left, right) = (try object(plain), try object(other))
    #expect(
      "\(try summary(left))" == "\(try summary(right))", "\(Self.ways[index].0)")
  }

  /// The answers of a run to nine digits: another order of rows may round differently.
  private func summary(_ json: [String: Any]) throws -> [String] {
    let models = try #require(json["models"] as? [[String: Any]])
    return models.flatMap { model in
      ((model["levels"] as? [[String: Any]]) ?? []).map { level in
        let mean = (level["mean"] as? Double).map { ($0 * 1e9).rounded() / 1e9 + 0 }
        return
          "\(model["exposure"] ?? "") \(level["group"] ?? "") \(level["n"] ?? "") \(mean ?? .nan)"
      }
    }
  }

  @Test(
    "A mistake in a table is said in one line, with file, row and column",
    arguments: [
      ("p10,2016-01-01,20,1,1,north,7", "row 2", "7 columns"),
      ("p10,2016-01-01,20,1", "row 2", "4 columns"),
      ("p10,01/02/2016,20,1,1,north", "row 2, column date", "YYYY-MM-DD"),
      ("p10,2016-02-30,20,1,1,north", "row 2, column date", "YYYY-MM-DD"),
      ("p10,2016-01-01,many,1,1,north", "row 2, column wellbeing", "not a number"),
      ("p10,2016-01-01,\"20,1,1,north", "row 2", "quote"),
      (
        "p10,2016-01-01,20,1,1,north\np10,2016-02-01,20,1,1,south", "row 3, column region",
        "differs"
      ),
    ])
  func badRows(rows: String, place: String, word: String) throws {
    defer { remove() }
    let path = try file("\(heading)\n\(rows)\n")
    for command in [["analyse"], ["describe"], ["evidence", "summarise", "--out", "/dev/null"]] {
      let run = try run(command + [path, "--by", "region"] + Self.plan)
      #expect(run.code == 65)
      #expect(run.errors.hasPrefix("kith: \(path), \(place)"), "\(run.errors)")
      #expect(run.errors.contains(word) && run.errors.count { $0 == "\n" } == 1)
    }
  }

  private static let plan = [
    "--outcome", "wellbeing", "--exposure", "given_types", "--adjust", "projects",
  ]

  @Test("Somebody's two logs of one day count once, and one person alone gives words, not numbers")
  func fewPeople() throws {
    defer { remove() }
    let path = try file(
      "\(heading)\np,2016-01-01,20,1,1,north\np,2016-01-01,22,1,1,north\np,2016-02-01,21,1,2,north\n"
    )
    let run = try run(["analyse", path])
    #expect(run.code == 0)
    #expect(run.output.contains("Left out: 1 logs replaced by a later one"))
    #expect(run.output.contains("2 logs of 1 people"))
    #expect(run.output.contains("Too few pairs of logs"))
  }

  @Test("Standard input is read like a file")
  func standardInput() throws {
    defer { remove() }
    let path = try file(table)
    let shell = Process()
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let kith = tests.deletingLastPathComponent().appending(path: "kith").path
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "cat '\(path)' | '\(kith)' analyse --rows-from - --format csv"]
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(said == (try run(["analyse", path, "--format", "csv"]).output))
  }

  @Test("Describing, leaving out and lead-lag come as text, JSON and CSV")
  func variants() throws {
    defer { remove() }
    let path = try file(table)
    let described = try object(
      run(["describe", path, "--format", "json", "--reliability", "wellbeing=0.8"]))
    let months = try #require(described["months"] as? [[String: Any]])
    #expect(months.contains { $0["month"] as? Int == 2 && $0["mean"] is Double })
    let groups = try #require(described["at_first"] as? [[String: Any]])
    #expect(Set(groups.compactMap { $0["group"] as? String }) == ["north", "south"])
    let change = try #require((described["changes"] as? [[String: Any]])?.first)
    #expect(change["improved"] is Double && change["n"] as? Int == 24)
    #expect((change["reliable"] as? [String: Any])?["least"] is Double)
    let csv = try run(["describe", path, "--format", "csv"]).output.split(separator: "\n")
    #expect(csv.count == 1 + months.count + groups.count + 1)
    #expect(csv.allSatisfy { $0.count { $0 == "," } == 13 })

    let without = try object(run(["analyse", path, "--leave-out", "region", "--format", "json"]))
    let model = try #require((without["models"] as? [[String: Any]])?.first)
    #expect(
      (model["without"] as? [[String: Any]])?.compactMap { $0["group"] as? String } == [
        "north", "south",
      ])
    let rows = try run(["analyse", path, "--leave-out", "region", "--format", "csv"]).output
    #expect(rows.split(separator: "\n").count == 1 + 3 * 2)

    let lag = try run(["analyse", path, "--lead-lag", "--format", "csv"] + Self.plan).output
    #expect(lag.split(separator: "\n").count { $0.hasPrefix("outcome,") } == 1)
    #expect(lag.contains("one pair before"))
    let both = try object(run(["analyse", path, "--lead-lag", "--format", "json"] + Self.plan))
    #expect(both["exploratory"] as? Bool == true)
  }

  @Test("Summaries of two halves make the whole; taken apart again they are the half")
  func summaries() throws {
    defer { remove() }
    let lines = rows
    let halves = [Array(lines[..<48]), Array(lines[48...])]
    var paths: [String] = []
    for (index, half) in halves.enumerated() {
      let logs = try file(([heading] + half).joined(separator: "\n"), "half\(index).csv")
      paths.append(folder.appending(path: "half\(index).kse").path)
      let made = try run(
        [
          "evidence", "summarise", logs, "--out", paths[index], "--threshold", "2", "--first-pairs",
          "1",
        ]
          + Self.plan)
      #expect(made.code == 0, "\(made.errors)")
    }
    let all = folder.appending(path: "all.kse").path
    #expect(
      try run(["evidence", "merge"] + paths + ["--out", all, "--threshold", "2"]).code == 0)
    let merged = try object(run(["evidence", "analyse", all, "--format", "json"]))
    #expect((merged["data"] as? [String: Any])?["participants"] as? Int == 24)
    let rest = folder.appending(path: "rest.kse").path
    #expect(
      try run(["evidence", "subtract", all, paths[1], "--out", rest, "--threshold", "2"]).code == 0)
    #expect(
      try run(["evidence", "analyse", rest, "--format", "csv"]).output
        == run(["evidence", "analyse", paths[0], "--format", "csv"]).output)

    var bytes = try Data(contentsOf: URL(filePath: all))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: rest))
    let damaged = try run(["evidence", "analyse", rest])
    #expect(damaged.code == 65 && damaged.errors.contains("damaged"))
    let small = try run(
      ["evidence", "summarise", folder.appending(path: "half0.csv").path, "--out", rest] + Self.plan
    )
    #expect(small.code == 65 && small.errors.contains("fewer than 5 people"))
  }

  @Test("A file that is not there, or is no table, is named")
  func files() throws {
    defer { remove() }
    for (path, word) in [
      ("/nowhere/logs.csv", "cannot be opened"), (folder.path, "is a folder"),
      (try file("", "empty.csv"), "is empty"),
    ] {
      let run = try run(["analyse", path])
      #expect(run.code == 65 && run.errors.contains(path) && run.errors.contains(word))
    }
  }
}

extension String {
  /// A number that stands for the text, the same on every run.
  fileprivate var hashed: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
