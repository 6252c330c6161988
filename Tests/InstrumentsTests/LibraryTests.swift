import Instruments
import Testing

@Suite("The library of instruments")
struct LibraryTests {
  private func file(_ id: String, measure: String? = nil) -> [UInt8] {
    let pages = Definitions.page(
      "one",
      """
      {"id": "times", "kind": "number", "min": 0, "max": 9, "text": "Times"},
      {"table": {"id": "use", "text": "Use", "columns": [
         {"id": "c", "text": "C", "kind": "number", "min": 0, "max": 9},
         {"id": "m", "text": "M", "kind": "number", "min": 0, "max": 9}],
        "rows": [{"id": "gp", "text": "GP"}, {"id": "nurse", "text": "Nurse"}]}}
      """)
    let measures = measure.map {
      """
      [{"id": "\($0)", "title": "M", "range": [0, 18], "direction": "amount", "role": "supporting",
        "score": {"amount": ["times", "gp_c"]}},
       {"id": "\($0)_copy", "title": "M", "range": [0, 18], "direction": "amount",
        "role": "supporting", "score": {"same": "\($0)"}},
       {"id": "\($0)_nurse", "title": "M", "range": [0, 9], "direction": "amount",
        "role": "supporting", "score": {"copy": "nurse_c"}}]
      """
    }
    return Array(Definitions.file(id: id, pages: "[\(pages)]", measures: measures).utf8)
  }

  private func list(_ instruments: String) -> [UInt8] {
    Array(
      """
      {"languages": ["en"], "questionnaires": [
        {"id": "short", "title": "Short", "instruments": [\(instruments)]}]}
      """.utf8)
  }

  private func faults(_ files: [String: [UInt8]]) -> [String: [DefinitionFault]] {
    do {
      _ = try InstrumentLibrary(files)
      return [:]
    } catch {
      return Dictionary(grouping: error.problems, by: \.file).mapValues { $0.map(\.problem.fault) }
    }
  }

  @Test("a bad file is refused by name, and so is the whole folder")
  func badFile() {
    #expect(faults(["a.json": file("a"), "b.json": Array("{".utf8)]).keys.sorted() == ["b.json"])
  }

  @Test("a file is called after its instrument, and measures are not named twice")
  func names() {
    #expect(faults(["b.json": file("a")]) == ["b.json": [.otherFileName(id: "a")]])
    let twice = faults(["a.json": file("a", measure: "m"), "b.json": file("b", measure: "m")])
    #expect(twice["b.json"]?.contains(.duplicate("m")) == true)
  }

  @Test("a questionnaire names instruments that are there, once")
  func questionnaires() {
    let files = ["a.json": file("a")]
    func faults(_ instruments: String) -> [DefinitionFault]? {
      self.faults(files.merging(["questionnaires.json": list(instruments)]) { $1 })[
        "questionnaires.json"]
    }
    #expect(faults("\"a\"") == nil)
    #expect(faults("\"b\"") == [.unknownInstrument("b")])
    #expect(faults("\"a\", \"a\"") == [.duplicate("a")])
    #expect(faults("{\"id\": \"a\", \"without\": [\"time\"]}") == [.unknownItem("time")])
    #expect(
      faults("{\"id\": \"a\", \"without\": [\"gp_c\"]}")
        == [.unsuitableItem("gp", needs: "leave out the whole row")])
  }

  @Test("a shorter version leaves items out by design, and the measures that need them")
  func shorter() throws {
    let library = try InstrumentLibrary([
      "a.json": file("a", measure: "m"),
      "questionnaires.json": list("{\"id\": \"a\", \"without\": [\"gp_c\", \"gp_m\"]}"),
    ])
    let form = try #require(library.questionnaires["short"])
    #expect(form.items.map(\.id) == ["times", "nurse_c", "nurse_m"])
    #expect(form.leftOut == ["a.gp_c", "a.gp_m"])
    #expect(form.measures.map(\.id) == ["m_nurse"])
    #expect(form.shortOf == nil)
    #expect(library.form(of: "a")?.items.count == 5)
    #expect(form.decode([("a.gp_c", "3"), ("a.times", "2")]).names == ["a.times"])
  }

  /// Two questionnaires, the second a shorter version of `of`.
  private func versions(of: String, full: String, short: String) -> [UInt8] {
    Array(
      """
      {"languages": ["en"], "questionnaires": [
        {"id": "full", "title": "Full", "instruments": [\(full)]},
        {"id": "short", "short_of": "\(of)", "title": "Short", "instruments": [\(short)]}]}
      """.utf8)
  }

  @Test("a shorter version knows everything that the longer one asks and it does not")
  func shorterOf() throws {
    let part = "{\"id\": \"b\", \"without\": [\"gp_c\", \"gp_m\"]}"
    let library = try InstrumentLibrary([
      "a.json": file("a"), "b.json": file("b"),
      "questionnaires.json": versions(of: "full", full: "\"a\", \"b\"", short: part),
    ])
    let form = try #require(library.questionnaires["short"])
    #expect(form.shortOf == "full")
    #expect(
      form.leftOut == [
        "a.times", "a.gp_c", "a.gp_m", "a.nurse_c", "a.nurse_m", "b.gp_c", "b.gp_m",
      ])
  }

  @Test("a shorter version asks nothing of its own, and follows the longer one")
  func badShorter() {
    let files = ["a.json": file("a"), "b.json": file("b")]
    func faults(_ list: [UInt8]) -> [DefinitionFault]? {
      self.faults(files.merging(["questionnaires.json": list]) { $1 })["questionnaires.json"]
    }
    #expect(
      faults(versions(of: "short", full: "\"a\"", short: "\"a\""))
        == [.unknownQuestionnaire("short")])
    let part =
      "{\"id\": \"b\", \"without\": [\"gp_c\", \"gp_m\", \"nurse_c\", \"nurse_m\"]}"
    #expect(
      faults(versions(of: "full", full: "\"a\"", short: "\"a\", \(part)"))
        == [.notInLonger(item: "b.times", longer: "full")])
  }
}
