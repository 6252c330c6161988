/// Writes a definition file with random pages, questions and branches.
enum RandomInstrument {
  static func file(_ random: inout SeededGenerator) -> String {
    var earlier: [String] = []
    let pages = (0..<Int.random(in: 1...6, using: &random)).map { page in
      // A page may only look back at earlier pages, an item also at its own page.
      let when = random.once(in: 3) ? condition(earlier, 2, &random) : nil
      let items = (0..<Int.random(in: 1...4, using: &random)).map { number in
        let id = "q\(page)_\(number)"
        let branch = random.once(in: 2) ? condition(earlier, 2, &random) : nil
        earlier.append(id)
        let kind = random.pick([
          "\"kind\": \"choice\", \"scale\": \"ab\"", "\"kind\": \"choices\", \"scale\": \"ab\"",
        ])
        let suffix = branch.map { ", \"when\": \($0)" } ?? ""
        return "{\"id\": \"\(id)\", \(kind), \"text\": \"Q\"\(suffix)}"
      }
      return Definitions.page("p\(page)", items.joined(separator: ","), when: when)
    }
    return Definitions.file(
      scales: "{\"ab\": [{\"code\": \"a\", \"text\": \"A\"}, {\"code\": \"b\", \"text\": \"B\"}]}",
      pages: "[\(pages.joined(separator: ","))]")
  }

  private static func condition(
    _ items: [String], _ depth: Int, _ random: inout SeededGenerator
  ) -> String? {
    guard !items.isEmpty else { return nil }
    let item = random.pick(items)
    func inner() -> String { condition(items, depth - 1, &random) ?? "" }
    switch Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &random) {
    case 0, 1: return "{\"item\": \"\(item)\", \"is\": \"\(random.pick(["a", "b"]))\"}"
    case 2: return "{\"item\": \"\(item)\", \"answered\": \(random.once(in: 2))}"
    case 3: return "{\"not\": \(inner())}"
    case 4: return "{\"all\": [\(inner()), \(inner())]}"
    default: return "{\"any\": [\(inner()), \(inner())]}"
    }
  }
}
