import Evidence
import Identity
import TestSupport
import Testing
import Web
import Wording

@testable import Impact

/// The pages as markup, in both languages.
@Suite struct FindingsGoldenTests {
  let room: ReadingRoom

  init() throws { room = try ReadingRoom() }

  @Test("Findings, groups side by side, models and nothing", arguments: ["en", "ur"])
  func pages(language: String) throws {
    let lead = try room.lead(language)
    func show(_ address: String, _ name: String) throws {
      lead.open(address)
      try golden(page: lead.steadyPage, named: "\(language)/\(name)")
    }
    try show("/findings", "nothing")
    try room.settle(0..<48)
    try room.settle(48..<60, area: Fellowship.areas[1])
    try show("/findings", "findings")
    try show("/findings?about=wellbeing&among=gender", "findings-groups")
    try show("/findings/area/north", "findings-area")
    try show("/findings/model/wellbeing/given_types", "model")
    try show("/findings/model/wellbeing/given_types/gender", "model-groups")
    try show("/findings/model/health/given_types", "model-kept")
    for part in FigurePart.allCases {
      try show("/findings/figures/\(part.rawValue)", "figures-\(part.rawValue)")
    }
    try show("/findings/rule", "rule")
    lead.submit("/findings/rule", ["smallest": "1"])
    try golden(page: lead.steadyPage, named: "\(language)/rule-wrong")
  }

  @Test("Every phrase is written in English and Urdu, and both fill in the same names")
  func phrases() throws {
    let catalogue = try Repository.catalogue()
    let keys = ImpactPhrases.allPhrases.map(\.key)
    #expect(Set(keys).count == keys.count)
    let urdu = Language(rawValue: "ur")
    for language in [Language.english, urdu] {
      let found = catalogue.keys(in: language).filter { key in
        ["findings.", "figures."].contains { key.hasPrefix($0) }
      }
      #expect(found == Set(keys), "\(found.symmetricDifference(keys))")
    }
    for phrase in ImpactPhrases.allPhrases {
      let names = [Language.english, urdu].map { language in
        Set(
          catalogue.words(in: language)[phrase].matches(of: /\{[a-z]+\}/).map { String($0.output) })
      }
      #expect(names[0] == names[1], "\(phrase.key)")
    }
  }
}
