internal import Instruments

/// The questions of the quarterly part: time use, help, medicine, hospital and services.
///
/// Ways of spending time, medicine and hospital stays follow the published first logs; of the rest nothing
/// is published, and the numbers are plausible inventions.
struct Quarter: Sendable {
  private let version: Questionnaire
  private let useCodes: [String]
  private let hospitalParts: [Double]
  private let invented: [(place: Int, chosen: Chosen.Invented)]
  private let contacts: [(place: Int, minutes: Int?, chosen: Chosen.Invented)]

  init(_ version: Questionnaire, _ margins: Margins, useCodes: [String]) {
    self.version = version
    self.useCodes = useCodes
    hospitalParts = margins.hospital.parts
    let chosen = margins.chosen.invented.sorted { $0.key < $1.key }
    invented = chosen.compactMap { name, chosen in
      name.hasSuffix("_contacts") ? nil : version.position(of: name).map { ($0, chosen) }
    }
    contacts = chosen.compactMap { name, chosen in
      guard name.hasSuffix("_contacts"), let place = version.position(of: name) else { return nil }
      let minutes = version.position(of: name.replacing("_contacts", with: "_minutes"))
      return (place, minutes, chosen)
    }
  }

  /// Writes a person's answers for three months.
  func write(_ person: SimulatedPerson, to sheet: inout AnswerSheet, _ chance: inout Chance) {
    writeUse(person, to: &sheet)
    for (place, chosen) in invented {
      if chance.happens(chosen.part) {
        sheet.values[place] = number(place, chosen.mean, &chance)
      } else if chosen.none != true {
        sheet.values[place] = .number(0)
      }
    }
    writeMedication(person, to: &sheet, &chance)
    writeHospital(person, to: &sheet, &chance)
    writeContacts(to: &sheet, &chance)
    // Where earlier answers lead past a question, nobody answers it.
    version.eachNotAsked(answer: { sheet.values[$0] }) { sheet.values[$0] = nil }
  }

  private func number(_ place: Int, _ mean: Double, _ chance: inout Chance) -> AnswerValue? {
    guard case .number(let rule) = version.items[place].kind else { return nil }
    let drawn = 1 + Int(chance.exponential(mean: max(0, mean - 1)).rounded())
    return .number(min(rule.max, max(rule.min, drawn)))
  }

  private func writeUse(_ person: SimulatedPerson, to sheet: inout AnswerSheet) {
    guard let place = version.position(of: "time-use.use"),
      let options = version.items[place].scale?.options
    else { return }
    let chosen = Set(person.uses.map { useCodes[$0] })
    let codes = options.map(\.code).filter(chosen.contains)
    sheet.values[place] = codes.isEmpty ? nil : .choices(codes)
  }

  private func writeMedication(
    _ person: SimulatedPerson, to sheet: inout AnswerSheet, _ chance: inout Chance
  ) {
    guard let taking = version.position(of: "medication.taking") else { return }
    sheet.values[taking] = .choice(person.takesMedication ? "yes" : "no")
    guard let change = version.position(of: "medication.change"),
      let options = version.items[change].scale?.options
    else { return }
    let part = chance.part()
    sheet.values[change] = .choice(options[part < 0.12 ? 0 : part < 0.85 ? 1 : 2].code)
  }

  private func writeHospital(
    _ person: SimulatedPerson, to sheet: inout AnswerSheet, _ chance: inout Chance
  ) {
    guard let any = version.position(of: "hospital.any") else { return }
    var wasThere = false
    for (reason, part) in [("mental", hospitalParts[person.region]), ("physical", 0.03)] {
      guard chance.happens(part), let stays = version.position(of: "hospital.\(reason)_stays"),
        let nights = version.position(of: "hospital.\(reason)_nights")
      else { continue }
      wasThere = true
      sheet.values[stays] = .number(1)
      sheet.values[nights] = number(nights, 8, &chance)
    }
    sheet.values[any] = .choice(wasThere ? "yes" : "no")
  }

  private func writeContacts(to sheet: inout AnswerSheet, _ chance: inout Chance) {
    guard let any = version.position(of: "community-services.any") else { return }
    var hadAny = false
    for (place, minutes, chosen) in contacts where chance.happens(chosen.part) {
      hadAny = true
      sheet.values[place] = number(place, chosen.mean, &chance)
      if let minutes { sheet.values[minutes] = number(minutes, chosen.minutes ?? 20, &chance) }
    }
    sheet.values[any] = .choice(hadAny ? "yes" : "no")
  }
}
