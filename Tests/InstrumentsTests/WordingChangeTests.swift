import Foundation
import Instruments
import Testing
import Wording

/// Every single change of wording that is not a change of words.
@Suite("Wording that differs from its definition in one thing")
struct WordingChangeTests {
  private static let ids = ["wellbeing", "hope", "contact", "self-efficacy", "medication"]
  /// Fields whose texts people read, and what belongs to a file alone.
  private static let texts: Set<String> = [
    "title", "introduction", "text", "help", "otherwise", "explanation", "unit", "labels",
    "prefer_not_to_say",
  ]
  private static let free: Set<String> = ["rights", "sources", "languages"]

  /// Every tree that differs from this one in one value, one field more or fewer, or one entry of a list;
  /// with the place of the difference.
  private static func changes(_ node: Any, _ path: String = "") -> [(path: String, node: Any)] {
    switch node {
    case let fields as [String: Any]:
      var all: [(path: String, node: Any)] = []
      for (key, value) in fields where !(path.isEmpty && free.contains(key)) {
        let place = path.isEmpty ? key : "\(path).\(key)"
        if texts.contains(key), path != "scales" { continue }
        all.append(("-\(place)", fields.filter { $0.key != key }))
        all += changes(value, place).map { ($0.path, fields.merging([key: $0.node]) { $1 }) }
      }
      all.append(("+\(path)", fields.merging(["surplus": 1]) { $1 }))
      return all
    case let list as [Any]:
      var all: [(path: String, node: Any)] = []
      for (index, value) in list.enumerated() {
        let place = "\(path)[\(index)]"
        var (fewer, more, moved) = (list, list, list)
        fewer.remove(at: index)
        more.insert(value, at: index)
        all += [("-\(place)", fewer), ("+\(place)", more)]
        if index > 0 {
          moved.swapAt(index, index - 1)
          all.append(("~\(place)", moved))
        }
        all += changes(value, place).map { change in
          var changed = list
          changed[index] = change.node
          return (change.path, changed)
        }
      }
      return all
    case is String: return [(path, "another")]
    case let flag as Bool: return [(path, !flag)]
    case let number as NSNumber: return [(path, number.doubleValue + 1)]
    default: return []
    }
  }

  @Test("is refused, whatever it is", arguments: ids)
  func refused(id: String) throws {
    let definition = try #require(try ContentFiles.all()["\(id).json"])
    let node = try JSONSerialization.jsonObject(with: Data(definition))
    let changes = Self.changes(node)
    #expect(changes.count > 50)
    for change in changes {
      let bytes = try JSONSerialization.data(withJSONObject: change.node)
      let result = WordingChecker.check(Array(bytes), against: definition)
      #expect(!result.problems.isEmpty && result.languages.isEmpty, "\(change.path)")
    }
  }

  @Test("is refused if a text is missing in a language that the file says it has", arguments: ids)
  func incomplete(id: String) throws {
    let definition = try #require(try ContentFiles.all()["\(id).json"])
    let text = String(decoding: definition, as: UTF8.self)
    let texts = text.matches(of: /, "ur": "[^"]*"/)
    #expect(texts.count > 5)
    for match in texts {
      let without = text.replacingCharacters(in: match.range, with: "")
      let line = text[..<match.range.lowerBound].count { $0 == "\n" } + 1
      let result = WordingChecker.check(Array(without.utf8), against: definition)
      #expect(
        result.problems.contains {
          $0.line == line && $0.fault == .missingText(Language(rawValue: "ur"))
        }, "line \(line): \(result.problems)")
    }
  }

  @Test(
    "is refused if a language is none",
    arguments: ["../../x", "", "e", "en_GB", "toolonglanguage", "en-", "12", "اردو"])
  func language(tag: String) throws {
    let definition = try #require(try ContentFiles.all()["hope.json"])
    let text = String(decoding: definition, as: UTF8.self)
      .replacing("\"ur\":", with: "\"\(tag)\":")
    let result = WordingChecker.check(Array(text.utf8), against: definition)
    #expect(result.problems.contains { $0.fault == .notALanguage(tag) })
    #expect(result.languages.isEmpty)
  }

  @Test("is taken with the tag of a language in any case")
  func tagCase() throws {
    let definition = try #require(try ContentFiles.all()["hope.json"])
    let text = String(decoding: definition, as: UTF8.self)
      .replacing("\"ur\":", with: "\"pt-BR\":").replacing("\"en\":", with: "\"EN-gb\":")
    let result = WordingChecker.check(Array(text.utf8), against: definition)
    #expect(
      result.problems.map(\.fault).allSatisfy { if case .ownTerms = $0 { true } else { false } })
  }
}
