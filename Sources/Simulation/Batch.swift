internal import Exchange
internal import Instruments
internal import Time

/// The rows of some people who follow each other.
final class Batch {
  private let simulation: Simulation
  private let seed: UInt64
  private let logWriter: CSVWriter
  private let personWriter: CSVWriter
  private let logRow: TableRow
  private let personRow: TableRow
  private let peopleFiller: RowFiller?
  private let groups: GroupFiller
  private var sheets: [AnswerSheet]
  private var log = 0

  /// The rows of both tables.
  private(set) var logs: [UInt8] = []
  private(set) var people: [UInt8] = []
  private(set) var counts = SimulationCounts()

  init(_ simulation: Simulation, seed: UInt64) {
    self.simulation = simulation
    self.seed = seed
    let codebook = simulation.codebook
    logWriter = CSVWriter(codebook.logs)
    personWriter = CSVWriter(codebook.people)
    logRow = TableRow(columns: codebook.logs.count)
    personRow = TableRow(columns: codebook.people.count)
    peopleFiller = RowFiller.people(codebook)
    groups = GroupFiller(codebook)
    sheets = simulation.versions.map { AnswerSheet(of: $0.version) }
  }

  /// Makes the rows of people from `first` to before `end`.
  func make(_ first: Int, _ end: Int) {
    logs.removeAll(keepingCapacity: true)
    people.removeAll(keepingCapacity: true)
    counts = SimulationCounts()
    for number in first..<end { makePerson(number) }
  }

  private func makePerson(_ number: Int) {
    var chance = Chance(seed: seed, person: number)
    let person = simulation.people.person(number, &chance)
    var state = simulation.logs.begin(&chance)
    log = 0
    for day in person.days {
      let draw = simulation.logs.next(&state, person, &chance)
      if chance.happens(simulation.duplicatePart) { makeDuplicate(draw, of: person, day, &chance) }
      makeLog(draw, of: person, day, isQuarterly: draw.isQuarterly, &chance)
    }
    counts.people += 1
    counts.logs += log
    if person.isRegistered { makeRow(person) } else { counts.unregistered += 1 }
  }

  /// The wrong version on the same day, or the same paper keyed once more.
  private func makeDuplicate(
    _ draw: LogDraw, of person: SimulatedPerson, _ day: Day, _ chance: inout Chance
  ) {
    counts.duplicates += 1
    makeLog(
      draw, of: person, day, isQuarterly: person.isOnline != draw.isQuarterly, &chance)
  }

  private func makeLog(
    _ draw: LogDraw, of person: SimulatedPerson, _ day: Day, isQuarterly: Bool,
    _ chance: inout Chance
  ) {
    log += 1
    let place = simulation.version(isQuarterly: isQuarterly, isShort: person.isShort)
    let form = simulation.versions[place]
    sheets[place].clear()
    form.write(draw, simulation.logs.outcomes, to: &sheets[place])
    simulation.quarters[place]?.write(person, to: &sheets[place], &chance)
    logRow.clear()
    form.filler.fill(logRow, sheets[place])
    let region = simulation.margins.regions[person.region]
    set(.participant, person.pseudonym)
    logRow.set(LogColumn.log.place, log)
    set(.date, simulation.days.text(day))
    set(.sent, simulation.days.text(day + (person.isOnline ? 0 : 7)))
    set(.area, region)
    set(.project, "\(region) \(person.project)")
    set(.mode, person.isOnline ? "online" : "paper")
    set(.language, "en")
    set(.version, form.version.id)
    logRow.set(LogColumn.duration.place, draw.duration)
    set(.ticked, draw.isTicked ? "yes" : "no")
    logs.append(contentsOf: logWriter.line(logRow))
  }

  private func set(_ column: LogColumn, _ text: String) { logRow.set(column.place, text) }

  private func makeRow(_ person: SimulatedPerson) {
    personRow.clear()
    let codebook = simulation.codebook
    let region = simulation.margins.regions[person.region]
    let isCommunity = simulation.people.isCommunity(person.region)
    func set(_ column: PersonColumn, _ text: String) { personRow.set(column.place, text) }
    set(.participant, person.pseudonym)
    set(.joined, simulation.days.text(person.joined))
    set(.area, region)
    set(.project, "\(region) \(person.project)")
    set(.language, "en")
    personRow.set(PersonColumn.consentVersion.place, 1)
    set(.consentDate, simulation.days.text(person.joined))
    personRow.set(PersonColumn.logs.place, log)
    if let filler = peopleFiller {
      filler.fill(personRow, simulation.people.sheet(of: person, filler.version))
      groups.fill(personRow)
    }
    personRow.set(codebook.column(.region), region)
    personRow.set(
      codebook.column(.projectType),
      isCommunity ? "online" : person.project == 5 ? "one_to_one" : "group")
    people.append(contentsOf: personWriter.line(personRow))
  }
}

extension Simulation {
  /// How probable it is that a log was given twice.
  fileprivate var duplicatePart: Double {
    margins.shares.duplicates[0] / margins.shares.duplicates[1]
  }
}

extension SimulatedPerson {
  /// The name under which the tables know the person.
  fileprivate var pseudonym: String {
    let digits = String(number + 1)
    return "S" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}

extension PersonMaker {
  /// A person's answers to the background questions.
  func sheet(of person: SimulatedPerson, _ version: Questionnaire) -> AnswerSheet {
    var sheet = AnswerSheet(of: version)
    for (item, answer) in person.background.enumerated() {
      guard let answer, let place = version.position(of: "background.\(backgroundNames[item])")
      else { continue }
      let code = backgroundCodes[item][answer]
      sheet.values[place] =
        code == AnswerValue.preferNotToSayCode ? .preferNotToSay : .choice(code)
    }
    if let place = version.position(of: "background.services_years"),
      let years = person.servicesYears
    {
      sheet.values[place] = .number(years)
    }
    return sheet
  }
}
