internal import Evidence
internal import Instruments
internal import PeerLog

// What is read from somebody's first log.
extension ReportVariable {
  /// Table A4.3: services, medicine and time use, then every outcome.
  static func start(_ library: InstrumentLibrary, _ plan: Plan) -> [ReportVariable] {
    let stays = ["hospital.mental_stays", "hospital.mental_nights"]
    let hospital = ReportVariable(
      table: .start, name: "admitted_hospital_mh_3m", rows: ["yes"], question: "hospital.any",
      others: stays
    ) { person in
      guard let first = person.first else { return .missing }
      let isMental = stays.contains {
        (first[$0]?.first).flatMap(Int.init) ?? 0 > 0
      }
      if isMental { return .row(0) }
      return first.isAnswered("hospital.any") ? .other : .missing
    }
    let medicine = ReportVariable(
      table: .start, name: "taken_medication_mh", rows: ["yes"], question: "medication.taking"
    ) { person in
      guard let first = person.first, first.isAnswered("medication.taking") else {
        return .missing
      }
      return first["medication.taking"]?.first == "yes" ? .row(0) : .other
    }
    let uses = library.instruments["time-use"]?.items.first { $0.name == "time-use.use" }
    let time = (uses?.scale?.options.map(\.code) ?? []).filter { $0 != "other" }.map { use in
      ReportVariable(
        table: .start, name: "employment_status", rows: [use], question: "time-use.use"
      ) { person in
        guard let first = person.first, first.isAnswered("time-use.use") else {
          return .missing
        }
        return first["time-use.use"]?.contains(use) == true ? .row(0) : .other
      }
    }
    return [hospital, medicine] + time + outcomes(plan)
  }

  private static func outcomes(_ plan: Plan) -> [ReportVariable] {
    plan.outcomes.enumerated().filter { $0.element != "health" }.map { place, outcome in
      ReportVariable(table: .start, name: outcome, rows: [mean], question: nil) { person in
        guard let score = person.history?.logs.first?[place], !score.isNaN else { return .missing }
        return .number(score)
      }
    }
  }

  /// Table A4.4: eight kinds of support, given and received.
  static func support(_ library: InstrumentLibrary) -> [ReportVariable] {
    let instrument = library.instruments["giving-and-receiving"]
    let kinds = instrument?.items.first { $0.name == "giving-and-receiving.shared" }?.scale?.options
    return (kinds ?? []).flatMap { kind in
      [("giving", "given"), ("receiving", "received")].map { direction, suffix in
        let question = "giving-and-receiving.\(kind.code)_\(suffix)"
        return ReportVariable(
          table: .support, name: kind.code, rows: [direction],
          question: "giving-and-receiving.shared", others: [question]
        ) { person in
          let given = person.first?[question]?.first
          return given == AnswerValue.tickedCode || given.flatMap(Int.init) ?? 0 > 0
            ? .row(0) : .other
        }
      }
    }
  }
}

extension [String: [String]] {
  fileprivate func isAnswered(_ question: String) -> Bool {
    guard let answer = self[question]?.first else { return false }
    return !answer.isEmpty && answer != AnswerValue.preferNotToSayCode
  }
}
