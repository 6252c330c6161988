import Testing

@testable import Exchange

@Suite("Fields of stored lines")
struct StoredLineTests {
  /// Names that begin with one another, with signs before and after "=" in their order.
  private let pool = ["a", "a-b", "a.b", "a.b-c", "a.b_c", "a.bc", "a0", "b", "b-1", "bb", "c.d"]

  @Test("no value of a wanted name is lost or given to another, whatever stands in the line")
  func everything() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<3000 {
      let wanted = pool.filter { _ in random.once(in: 2) }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      let isSorted = !random.once(in: 4)
      var fields = pool.filter { _ in random.once(in: 2) }.flatMap { name in
        (0..<(random.once(in: 5) ? 2 : 1)).map { (name: name, value: "\(name)\($0)") }
      }
      if isSorted {
        fields.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      } else {
        fields.shuffle(using: &random)
      }
      var text = fields.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
      text.withUTF8 { bytes in
        var line = StoredLine(bytes, beside: ShortTexts(wanted))
        for (name, value) in fields {
          switch line.next() {
          case .found(let place, let bytes):
            #expect(wanted[place] == name && String(decoding: bytes, as: UTF8.self) == value)
          case .other(let other, let bytes, let isInOrder):
            #expect(String(decoding: other, as: UTF8.self) == name)
            #expect(String(decoding: bytes, as: UTF8.self) == value)
            // What is wanted and was not found is always told as something to look at.
            #expect(!wanted.contains(name) || !isInOrder)
          case .broken, nil: Issue.record("\(name) is missing")
          }
        }
        #expect(line.next() == nil)
      }
    }
  }

  @Test("what is no field is told, and what follows is read")
  func broken() {
    var text = "a&b=1&&c="
    let seen = text.withUTF8 { bytes in
      var line = StoredLine(bytes, beside: ShortTexts(["a", "b", "c"]))
      var seen: [String] = []
      while let field = line.next() {
        switch field {
        case .found(let place, let value):
          seen.append("\(place):\(String(decoding: value, as: UTF8.self))")
        case .other: seen.append("other")
        case .broken: seen.append("broken")
        }
      }
      return seen
    }
    #expect(seen == ["broken", "1:1", "broken", "2:"])
  }
}
