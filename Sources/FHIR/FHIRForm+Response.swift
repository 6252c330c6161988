internal import Instruments
internal import LineJSON
internal import Wording

extension FHIRForm {
  /// A log that was sent, as a QuestionnaireResponse resource on one line.
  ///
  /// Whoever calls it has looked at consent and made the pseudonym; what was answered to a question that
  /// is no longer asked is left out, as it is from the scores.
  public func responseResource(_ log: FHIRLog) -> String { responseJSON(log).line }

  func responseJSON(_ log: FHIRLog) -> JSON {
    let asked = zip(questionnaire.items, questionnaire.steps.way(log.answers).asked)
    let names = Set(asked.filter(\.1).map(\.0.name))
    return .members([
      "resourceType": "QuestionnaireResponse",
      "id": .text("\(log.participant)-\(log.number)"),
      "language": .text(words.language.rawValue),
      "extension": .list(circumstances(of: log)),
      "questionnaire": .text(canonical(log.editions)),
      "status": "completed",
      "subject": [
        "identifier": [
          "system": .text(self.names.participants), "value": .text(log.participant),
        ]
      ],
      "authored": .text(log.sent),
      "item": .list(nodes.compactMap { response($0, log, names) }),
    ])
  }

  /// What a response says of how, when and in how long it was given.
  private func circumstances(of log: FHIRLog) -> [JSON] {
    var extensions: [JSON] = [
      ["url": .text(names.definition("day")), "valueDate": .text(log.day)],
      ["url": .text(names.definition("mode")), "valueCode": .text(log.mode)],
      [
        "url": .text(names.definition("answered-in")), "valueCode": .text(log.language.rawValue),
      ],
    ]
    if let duration = log.duration {
      extensions.append([
        "url": .text(names.definition("duration")), "valueInteger": .integer(duration),
      ])
    }
    return extensions
  }

  private func response(_ node: FormNode, _ log: FHIRLog, _ asked: Set<String>) -> JSON? {
    switch node {
    case .line: return nil
    case .group(let group, let nodes):
      let items = nodes.compactMap { response($0, log, asked) }
      guard !items.isEmpty else { return nil }
      return .members([
        "linkId": .text(group.link), "text": group.text.map(text), "item": .list(items),
      ])
    case .question(let item, _):
      guard asked.contains(item.name), let answer = log.answers[item.name] else { return nil }
      return [
        "linkId": .text(item.name), "text": text(item.text),
        "answer": .list(json(answer, to: item)),
      ]
    }
  }

  private func json(_ answer: AnswerValue, to item: Item) -> [JSON] {
    switch answer {
    case .number(let number): [["valueInteger": .integer(number)]]
    case .text(let text): [["valueString": .text(text)]]
    case .choice(let code): [["valueCoding": coding(code, of: item)]]
    case .choices(let codes): codes.map { ["valueCoding": coding($0, of: item)] }
    case .ticked:
      [
        absent(
          "_valueInteger", "unknown",
          and: ["url": .text(names.definition("ticked")), "valueBoolean": true])
      ]
    case .preferNotToSay:
      if item.scale != nil {
        [["valueCoding": coding(AnswerValue.preferNotToSayCode, of: item)]]
      } else {
        [absent(isNumber(item) ? "_valueInteger" : "_valueString", "asked-declined")]
      }
    }
  }

  private func isNumber(_ item: Item) -> Bool {
    if case .number = item.kind { true } else { false }
  }

  /// An answer without its value, and why (FHIR R4, extension `data-absent-reason`).
  private func absent(_ value: String, _ reason: String, and more: JSON? = nil) -> JSON {
    let reason: JSON = [
      "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
      "valueCode": .text(reason),
    ]
    let reasons = [reason] + (more.map { [$0] } ?? [])
    return .object([(value, .object([("extension", .list(reasons))]))])
  }
}
