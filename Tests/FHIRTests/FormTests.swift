import Foundation
import Instruments
import TestSupport
import Testing
import Wording

@testable import FHIR

@Suite("A questionnaire in FHIR")
struct FormTests {
  private let library: InstrumentLibrary
  private let catalogue: Catalogue
  private let names = FHIRNames(address: "https://kith.example")

  init() throws {
    library = try Repository.instruments()
    catalogue = try Repository.catalogue()
  }

  private func form(_ id: String, _ tag: String = "en") throws -> FHIRForm {
    let questionnaire = try #require(library.questionnaires[id] ?? library.form(of: id))
    return try FHIRForm(
      questionnaire, names: names, words: catalogue.words(in: Language(rawValue: tag)))
  }

  private func object(_ line: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  /// Every item at every depth.
  private func items(_ resource: [String: Any]) -> [[String: Any]] {
    (resource["item"] as? [[String: Any]] ?? []).flatMap { [$0] + items($0) }
  }

  private func links(_ resource: [String: Any]) -> [String] {
    items(resource).compactMap { $0["linkId"] as? String }
  }

  @Test("asks every question once, by its own name, and no two things have one link")
  func links() throws {
    for id in library.questionnaires.keys.sorted() + ["background", "consent"] {
      for tag in ["en", "ur"] {
        let form = try form(id, tag)
        let links = links(try object(form.questionnaireResource))
        #expect(Set(links).count == links.count)
        let wanted = form.questionnaire.items.map(\.name)
        #expect(links.filter(Set(wanted).contains) == wanted)
      }
    }
  }

  @Test("says in every part of working wording that it is, and who owns the questions")
  func rights() throws {
    for tag in ["en", "ur"] {
      let form = try form("quarterly-full", tag)
      let resource = try object(form.questionnaireResource)
      let copyright = try #require(resource["copyright"] as? String)
      let all = items(resource)
      for instrument in form.questionnaire.instruments {
        #expect(copyright.contains(instrument.rights.owner))
        let note = try #require(
          all.first { $0["linkId"] as? String == "wording:\(instrument.id)" })
        #expect((note["text"] as? String)?.contains(instrument.rights.instrument) == true)
      }
      #expect(resource["publisher"] as? String == "The Kith project")
      #expect(resource["title"] as? String != form.questionnaire.title[form.words.language])
    }
  }

  @Test("is refused in a language it is not written in, by name")
  func language() {
    let welsh = Language(rawValue: "cy")
    #expect(throws: FHIRError.language(welsh, of: "monthly-full")) {
      try FHIRForm(
        form("monthly-full").questionnaire, names: names,
        words: Words(language: welsh, own: [:], english: [:]))
    }
  }

  @Test("is answered in its own shape, and no answer is lost or added", arguments: 0..<40)
  func responses(seed: Int) throws {
    var chance = SeededGenerator(seed: seed)
    let id = try #require(library.questionnaires.keys.sorted().randomElement(using: &chance))
    let form = try form(id)
    var answers = RandomForm.answers(form.questionnaire, &chance)
    for item in form.questionnaire.items where chance.once(in: 8) {
      if item.preferNotToSay != nil { answers[item.name] = .preferNotToSay }
      if case .number(let rule) = item.kind, rule.allowsTick { answers[item.name] = .ticked }
    }
    let log = FHIRLog(
      participant: "p1", number: 3, day: "2026-03-01", sent: "2026-03-02", mode: "paper",
      language: .english, duration: 61, answers: answers)
    let response = try object(form.responseResource(log))
    let asked = Set(
      zip(form.questionnaire.items, form.questionnaire.steps.way(answers).asked).filter(\.1)
        .map(\.0.name))
    let given = items(response).filter { $0["answer"] != nil }
    #expect(
      given.compactMap { $0["linkId"] as? String }
        == form.questionnaire.items.map(\.name).filter {
          asked.contains($0) && answers[$0] != nil
        })
    for item in given {
      let link = try #require(item["linkId"] as? String)
      let values = try #require(item["answer"] as? [[String: Any]])
      let codes = values.compactMap { ($0["valueCoding"] as? [String: Any])?["code"] as? String }
      switch answers[link] {
      case .number(let number): #expect(values.first?["valueInteger"] as? Int == number)
      case .text(let text): #expect(values.first?["valueString"] as? String == text)
      case .choice(let code): #expect(codes == [code])
      case .choices(let chosen): #expect(codes == chosen)
      case .preferNotToSay: #expect(codes.isEmpty || codes == ["prefer-not"])
      case .ticked:
        // Never a number: only the reason why there is none.
        #expect(values.count == 1 && values[0]["valueInteger"] == nil)
        #expect(values[0]["_valueInteger"] != nil)
      case nil: Issue.record("\(link) was not answered")
      }
    }
    // Every group of the response is one of the questionnaire, inside the same groups.
    let wanted = path(try object(form.questionnaireResource))
    for (link, parents) in path(response) { #expect(wanted[link] == parents, "\(link)") }
  }

  /// The links around each item.
  private func path(
    _ resource: [String: Any], _ parents: [String] = []
  ) -> [String: [String]] {
    var paths: [String: [String]] = [:]
    for item in resource["item"] as? [[String: Any]] ?? [] {
      guard let link = item["linkId"] as? String else { continue }
      paths[link] = parents
      paths.merge(path(item, parents + [link])) { first, _ in first }
    }
    return paths
  }
}
