import Foundation
import Testing

@testable import LineJSON

/// What is written, read again by our own reader and by Foundation's.
@Suite("Writing JSON")
struct WritingTests {
  /// A value made of chance, not too deep.
  private func random(_ depth: Int, _ generator: inout some RandomNumberGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &generator) {
    case 0: .null
    case 1: .bool(.random(using: &generator))
    case 2: .integer(.random(in: -999_999_999...999_999_999, using: &generator))
    case 3: .number(.random(in: -1e9...1e9, using: &generator) * 1e-7)
    case 4: .text(randomText(&generator))
    case 5:
      .list(
        (0..<Int.random(in: 0..<4, using: &generator)).map { _ in random(depth + 1, &generator) })
    default:
      .object(
        (0..<Int.random(in: 0..<4, using: &generator)).map { index in
          ("\(index)" + randomText(&generator), random(depth + 1, &generator))
        })
    }
  }

  private func randomText(_ generator: inout some RandomNumberGenerator) -> String {
    let scalars: [ClosedRange<UInt32>] = [0...0x7F, 0x20...0x7E, 0x600...0x6FF, 0x1F600...0x1F64F]
    return String(
      String.UnicodeScalarView(
        (0..<Int.random(in: 0..<12, using: &generator)).compactMap { _ in
          scalars.randomElement(using: &generator).flatMap {
            Unicode.Scalar(UInt32.random(in: $0, using: &generator))
          }
        }))
  }

  private func isEqual(_ written: JSON, _ read: JSONNode.Value) -> Bool {
    switch (written, read) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.integer(let one), .number(let other)): Double(one) == other
    case (.number(let one), .number(let other)): one == other
    case (.text(let one), .string(let other)):
      one.unicodeScalars.elementsEqual(other.unicodeScalars)
    case (.list(let one), .array(let other)):
      one.count == other.count && zip(one, other).allSatisfy { isEqual($0, $1.value) }
    case (.object(let one), .object(let other)):
      one.count == other.count
        && zip(one, other).allSatisfy {
          $0.0.unicodeScalars.elementsEqual($1.key.unicodeScalars) && isEqual($0.1, $1.node.value)
        }
    default: false
    }
  }

  @Test("any value reads back as it was, and on one line")
  func roundTrip() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let value = random(0, &generator)
      let line = value.line
      #expect(!line.contains("\n"))
      #expect(isEqual(value, try JSONParser.parse(Array(line.utf8)).value), "\(line)")
      _ = try JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed)
    }
  }

  @Test("a member without a value is left out, and the others keep their order")
  func members() {
    #expect(JSON.members(["b": 1, "a": nil, "c": ["x", true]]).line == #"{"b":1,"c":["x",true]}"#)
  }

  @Test("what has no number in JSON is null")
  func notFinite() {
    #expect(JSON.list([.number(.nan), .number(.infinity), .number(-0.0)]).line == "[null,null,0]")
  }
}
