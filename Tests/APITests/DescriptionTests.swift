import Foundation
import Identity
import LineJSON
import TestSupport
import Testing
import Web
import Wording

@testable import API

@Suite("What the API says of itself")
struct DescriptionTests {
  let town: Town

  init() throws { town = try Town() }

  @Test("every address reads back as itself and is described")
  func routes() throws {
    for route in APIRoute.samples { #expect(APIRoute(route.path) == route) }
    #expect(APIRoute.templates.map(\.name) == APIRoute.samples.map(\.name))
    let paths = try #require(town.call(.get, "openapi.json").json["paths"] as? [String: Any])
    #expect(Set(paths.keys) == Set(APIRoute.templates.map { "/" + $0.path.joined(separator: "/") }))
    for (template, sample) in zip(APIRoute.templates, APIRoute.samples) {
      let path = try #require(paths["/" + template.path.joined(separator: "/")] as? [String: Any])
      #expect(Set(path.keys) == Set(sample.methods.map { $0.rawValue.lowercased() }))
    }
  }

  @Test("every phrase is written in English and Urdu")
  func phrases() throws {
    let phrases = Set(APIPhrases.allPhrases.map(\.key))
    for language in [Language.english, Language(rawValue: "ur")] {
      #expect(
        town.test.house.catalogue.keys(in: language).filter { $0.hasPrefix("api.") } == phrases)
    }
  }

  @Test("every kind of problem explains itself in the language asked for")
  func problems() {
    for kind in Problem.Kind.allCases {
      let said = ["en", "ur"].map { town.call(.get, "problems/\(kind.rawValue)", language: $0) }
      #expect(
        said.allSatisfy { $0.status == .ok && $0.json["status"] as? Int == kind.status.rawValue })
      #expect(said[0].json["title"] as? String != said[1].json["title"] as? String)
    }
  }

  @Test("no cookie opens anything, no page is opened by a secret, and nothing invites other sites")
  func browsers() throws {
    let (_, _, secret) = try town.joined("anna")
    let reply = town.call(.get, "own", cookies: ["kith": secret])
    #expect(reply.problem == "secret-needed")
    #expect(reply.response.headers["Access-Control-Allow-Origin"] == nil)
    let own = town.call(.get, "own", secret: secret)
    #expect(own.status == .ok && own.response.headers["Set-Cookie"] == nil)
    #expect(own.response.headers["Cache-Control"] == "no-store")
  }

  @Test("what cannot be read is told apart from what is not well formed")
  func reading() throws {
    let cases: [(String, String)] = [
      ("", "unreadable"), ("{", "unreadable"), (#"{"answers": {}, "answers": {}}"#, "unreadable"),
      ("[]", "invalid"), ("{}", "invalid"), (String(repeating: "[", count: 5000), "unreadable"),
      (#"{"questionnaire": ""# + String(repeating: "a", count: 70_000) + #""}"#, "too-large"),
    ]
    for (body, problem) in cases {
      #expect(
        town.call(.post, "logs", body, key: "reading-00").problem == problem, "\(body.prefix(40))")
    }
    #expect(town.call(.post, "logs", nil, key: "reading-00").problem == "not-json")
    #expect(town.call(.get, "nowhere").problem == "not-found")
    #expect(town.call(.get, "logs").problem == "method-not-allowed")
    #expect(town.call(.get, "questionnaires/other").problem == "not-found")
  }

  @Test(
    "what a schema prints takes what it takes", arguments: ["a", "bb", "ccc", "", "é", "e\u{301}"])
  func lengths(text: String) {
    let schema = Schema(.text(1...2))
    let fits = schema.violations(in: JSONNode(line: 1, value: .string(text))).isEmpty
    // JSON Schema counts code points (Validation 2020-12, section 6.3.1).
    #expect(fits == (1...2).contains(text.unicodeScalars.count))
  }

  @Test("every mistake is named with its place")
  func places() {
    let schema = Schema(
      .object([
        .init("a/b", Schema(.list(Schema(.whole(1...3))))), .init("c~", Schema(.yes)),
        .init("d", Schema(.orNull(Schema(.day))), optional: true),
      ]))
    func found(_ json: String) -> Set<String> {
      guard let node = try? JSONParser.parse(Array(json.utf8)) else { return ["unreadable"] }
      return Set(schema.violations(in: node).map { "\($0.pointer) \($0.reason)" })
    }
    #expect(found(#"{"a/b": [1, 3.0], "c~": true, "d": null}"#) == [])
    #expect(
      found(#"{"a/b": [1, 4, "x"], "e": 1, "d": "2026-02-30"}"#) == [
        "/a~1b/1 notAllowed", "/a~1b/2 wrongType", "/e unknown", "/c~0 missing", "/d notAllowed",
      ])
    #expect(found(#"{"a/b": [1.5], "c~": false}"#) == ["/a~1b/0 wrongType", "/c~0 notAllowed"])
  }
}
