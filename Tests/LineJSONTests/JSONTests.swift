import Foundation
import Testing

@testable import LineJSON

@Suite("Reading JSON")
struct JSONTests {
  private func parse(_ text: String) throws(JSONError) -> JSONNode.Value {
    try JSONParser.parse(Array(text.utf8)).value
  }

  @Test(
    "text is read with its escapes",
    arguments: [
      (#""""#, ""), (#""a\"\\\/b""#, "a\"\\/b"), (#""\n\t\r\b\f""#, "\n\t\r\u{8}\u{c}"),
      (#""\u00e9\u0627""#, "éا"), (#""\ud83d\ude00""#, "😀"), ("\"اردو\"", "اردو"),
    ])
  func strings(json: String, text: String) throws {
    guard case .string(let read) = try parse(json) else {
      Issue.record("not a text")
      return
    }
    #expect(read == text)
  }

  @Test(
    "numbers are read as everybody reads them",
    arguments: ["0", "-0", "7", "-12", "9.51", "1e3", "1E-2", "0.5e+1", "123456789"])
  func numbers(json: String) throws {
    guard case .number(let read) = try parse(json) else {
      Issue.record("not a number")
      return
    }
    #expect(read == Double(json))
  }

  @Test(
    "what is not JSON is refused",
    arguments: [
      "", " ", "{", "[1,]", "{\"a\":}", "{\"a\" 1}", "{a: 1}", "[1 2]", "01", "1.", ".5", "+1", "-",
      "1e", "nul", "truee", "\"a", "\"a\nb\"", #""\x""#, #""\u12""#, #""\ud83d""#, #""\ud83dx""#,
      #""\ude00""#, "[1] 2", "1e999", "'a'", "NaN",
    ])
  func refused(json: String) {
    #expect(throws: JSONError.self) { try parse(json) }
  }

  @Test("bytes that are not UTF-8, and nesting without end, are refused")
  func hostile() {
    #expect(throws: JSONError.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
    #expect(throws: JSONError.self) {
      try JSONParser.parse([UInt8](repeating: UInt8(ascii: "["), count: 100_000))
    }
  }

  @Test("lines are counted")
  func lines() {
    #expect(throws: JSONError(line: 3, reason: "a comma or a closing } is missing")) {
      try JSONParser.parse(Array("{\n\"a\": [1,\n2] \"b\"}".utf8))
    }
  }

  @Test("the delivered files are read as the system's own reader reads them")
  func sameAsFoundation() throws {
    let content = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Content")
    let files = try #require(FileManager.default.enumerator(atPath: content.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".json") }
    #expect(files.count > 10)
    for file in files {
      let data = try Data(contentsOf: content.appending(path: file))
      let ours = plain(try JSONParser.parse(Array(data)))
      let theirs = try JSONSerialization.jsonObject(with: data)
      #expect((ours as? NSObject) == (theirs as? NSObject), "\(file)")
    }
  }

  private func plain(_ node: JSONNode) -> Any {
    switch node.value {
    case .object(let pairs):
      NSDictionary(
        dictionary: Dictionary(
          pairs.map { ($0.key, plain($0.node)) }, uniquingKeysWith: { first, _ in first }))
    case .array(let nodes): NSArray(array: nodes.map(plain))
    case .string(let string): NSString(string: string)
    case .number(let number): NSNumber(value: number)
    case .bool(let bool): NSNumber(value: bool)
    case .null: NSNull()
    }
  }
}
