import Exchange
import Foundation
import Instruments
import TestSupport
import Testing
import Wording

@Suite("The codebook")
struct CodebookTests {
  private let library: InstrumentLibrary
  private let codebook: Codebook

  init() throws {
    library = try Repository.instruments()
    codebook = try Codebook(library)
  }

  @Test("every question of every version has one column under its own name, but for own words")
  func items() throws {
    let names = Set(codebook.logs.map(\.name))
    #expect(names.count == codebook.logs.count)
    for version in library.questionnaires.values {
      for item in version.items {
        let isOwnWords = if case .text = item.kind { true } else { false }
        #expect(names.contains(item.name) == !isOwnWords, "\(item.name)")
      }
    }
    let withWords = try Codebook(library, ownWords: true)
    #expect(withWords.column("projects.names") != nil)
    #expect(codebook.column("projects.names") == nil)
  }

  @Test("every score that the evidence reads has a column under the evidence's name")
  func scores() {
    let wanted = [
      "projects", "given_types", "received_types", "given_informal", "received_informal",
      "given_one_to_one", "received_one_to_one", "given_group", "received_group", "given_online",
      "received_online", "wellbeing", "hope", "self_efficacy", "contact_family", "contact_friends",
      "contact_neighbours", "health",
    ]
    let scores = codebook.logs.filter { $0.kind == .score }.map(\.name)
    #expect(wanted.allSatisfy(scores.contains))
  }

  @Test("a number that can be ticked on paper says so, and one that cannot does not")
  func ticks() throws {
    func missing(_ name: String) throws -> [MissingReason] {
      codebook.logs[try #require(codebook.column(name))].missing
    }
    #expect(try missing("giving-and-receiving.pairs_given").contains(.ticked))
    #expect(try !missing("projects.number").contains(.ticked))
    #expect(try missing("medication.taking").contains(.preferNotToSay))
  }

  @Test("every answer says whose words its question is in, and a version that leaves it out")
  func sources() throws {
    for column in codebook.logs where column.kind != .administrative {
      let source = try #require(column.source)
      #expect(["working", "licensed"].contains(source.wording) && !source.owner.isEmpty)
    }
    let bright = codebook.logs[try #require(codebook.column("hope.bright"))]
    #expect(bright.versions == ["monthly-full", "quarterly-full"])
    #expect(bright.label[.english].count > 10)
  }

  @Test("the two files read back as tables of the same columns")
  func files() throws {
    let lines = codebook.csv.split(separator: "\n")
    #expect(lines.count == 1 + codebook.logs.count + codebook.people.count)
    #expect(lines[0].split(separator: ",").count == 21)
    let object = try JSONSerialization.jsonObject(with: Data(codebook.json.utf8))
    let logs = try #require((object as? [String: Any])?["logs"] as? [[String: Any]])
    #expect(logs.compactMap { $0["column"] as? String } == codebook.logs.map(\.name))
    let useful = try #require(logs.first { $0["column"] as? String == "wellbeing.useful" })
    #expect((useful["label"] as? [String: String])?["ur"] != nil)
    #expect((useful["values"] as? [Any])?.count == 5)
  }

  @Test("the groups are those that the programme's analysis compares")
  func groups() throws {
    let ages = try #require(codebook.people.first { $0.name == "age" })
    #expect(ages.type.codes.map(\.code) == ["<35", "35-54", "55+"])
    let ethnicity = try #require(codebook.people.first { $0.name == "ethnicity" })
    let first = Set(ethnicity.type.codes.map { $0.code.prefix { $0 != " " } })
    #expect(first.isSuperset(of: ["white", "black", "asian"]))
  }
}
