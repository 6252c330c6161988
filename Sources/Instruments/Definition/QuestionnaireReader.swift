internal import LineJSON
internal import Wording

/// Reads the files that list the questionnaires: Kith's, then the programme's own.
struct QuestionnaireReader {
  let instruments: [String: Instrument]
  private(set) var questionnaires: [String: Questionnaire] = [:]
  var schedule: Schedule?
  var findings = Findings()

  init(instruments: [String: Instrument]) { self.instruments = instruments }

  /// Reads the bytes of a file; what an earlier file said can be named and not said again.
  mutating func read(_ bytes: [UInt8]) {
    findings = Findings()
    do {
      let entry = Entry(node: try JSONParser.parse(bytes), path: "")
      guard let fields = entry.fields(["languages", "questionnaires", "schedule"], &findings)
      else { return }
      for (text, entry) in fields.required("languages", &findings)?.strings(&findings) ?? [] {
        let language = Language(rawValue: text)
        if language == .english { continue }
        if findings.languages.contains(language) { findings.add(.duplicate(text), at: entry) }
        findings.languages.append(language)
      }
      for entry in fields["questionnaires"]?.list(&findings) ?? [] { readQuestionnaire(entry) }
      if let entry = fields["schedule"] { readSchedule(entry) }
    } catch {
      let node = JSONNode(line: error.line, value: .null)
      findings.add(.notJSON(error.reason), at: Entry(node: node, path: ""))
    }
  }

  private mutating func readQuestionnaire(_ entry: Entry) {
    guard
      let fields = entry.fields(
        ["id", "short_of", "title", "minutes", "instruments"], &findings),
      let idEntry = fields.required("id", &findings), let id = idEntry.name(&findings),
      let title = fields.need("title", &findings, { $0.text(&$1) })
    else { return }
    if questionnaires[id] != nil { findings.add(.duplicate(id), at: idEntry) }
    let minutes = fields.maybe("minutes", &findings) { $0.integer(&$1) }
    var parts: [Instrument] = []
    var leftOut: [String] = []
    for entry in fields.required("instruments", &findings)?.list(&findings) ?? [] {
      guard let (instrument, names) = readPart(entry) else { continue }
      if parts.contains(where: { $0.id == instrument.id }) {
        findings.add(.duplicate(instrument.id), at: entry)
      }
      parts.append(instrument)
      leftOut += names
    }
    let longer = fields["short_of"].flatMap { readLonger($0, parts, leftOut: &leftOut) }
    questionnaires[id] = Questionnaire(
      id: id, title: title, minutes: minutes, instruments: parts, shortOf: longer, leftOut: leftOut)
  }

  /// Reads the id of the version that these parts are a shorter one of, and what they leave out.
  private mutating func readLonger(
    _ entry: Entry, _ parts: [Instrument], leftOut: inout [String]
  ) -> String? {
    guard let id = entry.string(&findings) else { return nil }
    guard let longer = questionnaires[id] else {
      findings.add(.unknownQuestionnaire(id), at: entry)
      return nil
    }
    let names = parts.flatMap(\.items).map(\.name)
    for name in names where longer.item(name) == nil {
      findings.add(.notInLonger(item: name, longer: id), at: entry)
    }
    let kept = Set(names)
    leftOut = longer.items.map(\.name).filter { !kept.contains($0) }
    return id
  }

  /// Reads an instrument's id, or an object that leaves some of its items out.
  private mutating func readPart(_ entry: Entry) -> (Instrument, leftOut: [String])? {
    if case .string = entry.node.value { return instrument(entry).map { ($0, []) } }
    guard let fields = entry.fields(["id", "without"], &findings),
      let instrument = fields.required("id", &findings).flatMap({ instrument($0) })
    else { return nil }
    var names: [String] = []
    for (id, entry) in fields.required("without", &findings)?.strings(&findings) ?? [] {
      if let item = instrument.items.first(where: { $0.id == id }) {
        names.append(item.name)
      } else {
        findings.add(.unknownItem(id), at: entry)
      }
    }
    checkRows(of: instrument, without: Set(names), at: entry)
    return (instrument.without(Set(names)), names)
  }

  /// Points out rows of tables that are left out in part: a table has no empty cells.
  private mutating func checkRows(
    of instrument: Instrument, without names: Set<String>, at entry: Entry
  ) {
    for case .table(let table) in instrument.pages.flatMap(\.blocks) {
      for row in table.rows {
        let left = row.cells.count { !names.contains($0.name) }
        if left > 0, left < row.cells.count {
          findings.add(.unsuitableItem(row.id, needs: "leave out the whole row"), at: entry)
        }
      }
    }
  }

  private mutating func instrument(_ entry: Entry) -> Instrument? {
    guard let id = entry.string(&findings) else { return nil }
    guard let instrument = instruments[id] else {
      findings.add(.unknownInstrument(id), at: entry)
      return nil
    }
    return instrument
  }
}
