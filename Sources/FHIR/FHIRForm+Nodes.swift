internal import Instruments
internal import LineJSON
internal import Wording

// The items of a Questionnaire resource (FHIR R4, Questionnaire.item).
extension FHIRForm {
  func json(_ node: FormNode) -> JSON {
    switch node {
    case .line(let link, let text): line(link, text)
    case .group(let group, let nodes): json(group, nodes)
    case .question(let item, let level): json(item, level)
    }
  }

  private func line(_ link: String, _ line: LocalText, control: String? = nil) -> JSON {
    .members([
      "extension": control.map { [self.control($0)] },
      "linkId": .text(link), "text": text(line), "type": "display",
    ])
  }

  private func json(_ group: FormNode.Group, _ nodes: [FormNode]) -> JSON {
    let instrument = questionnaire.instruments.first { $0.id == group.link }
    let extensions =
      (group.control.map { [control($0)] } ?? []) + (instrument.map { [wording(of: $0)] } ?? [])
    return .members([
      "extension": extensions.isEmpty ? nil : .list(extensions),
      "linkId": .text(group.link),
      "text": group.text.map(text),
      "type": "group",
      "enableWhen": group.level.map(enableWhen),
      "enableBehavior": group.level.flatMap(behaviour),
      "item": .list(nodes.map(json)),
    ])
  }

  private func json(_ item: Item, _ level: EnablingLevel?) -> JSON {
    var (type, repeats, longest, extensions) = ("choice", false, nil as Int?, [JSON]())
    switch item.kind {
    case .choice, .yesNo: break
    case .choices: repeats = true
    case .number(let rule):
      type = "integer"
      extensions = limits(rule)
    case .text(let rule):
      type = rule.isLong ? "text" : "string"
      longest = rule.max
    }
    return .members([
      "extension": extensions.isEmpty ? nil : .list(extensions),
      "linkId": .text(item.name),
      "text": text(item.text),
      "type": .text(type),
      "enableWhen": level.map(enableWhen),
      "enableBehavior": level.flatMap(behaviour),
      "required": item.isRequired ? true : nil,
      "repeats": repeats ? true : nil,
      "maxLength": longest.map { .integer($0) },
      "answerOption": item.scale.map { .list(options($0, of: item)) },
      "item": item.help.map { [line("help:" + item.name, $0, control: "help")] },
    ])
  }

  private func options(_ scale: AnswerScale, of item: Item) -> [JSON] {
    var options = scale.options.map { option in
      var extensions: [JSON] = []
      if let value = option.value {
        extensions.append([
          "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue",
          "valueDecimal": .number(value),
        ])
      }
      if option.isExclusive {
        extensions.append([
          "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive",
          "valueBoolean": true,
        ])
      }
      return JSON.members([
        "extension": extensions.isEmpty ? nil : .list(extensions),
        "valueCoding": coding(option.code, of: item),
      ])
    }
    if item.preferNotToSay != nil {
      options.append(["valueCoding": coding(AnswerValue.preferNotToSayCode, of: item)])
    }
    return options
  }

  private func limits(_ rule: NumberRule) -> [JSON] {
    var extensions: [JSON] = [
      [
        "url": "http://hl7.org/fhir/StructureDefinition/minValue",
        "valueInteger": .integer(rule.min),
      ],
      [
        "url": "http://hl7.org/fhir/StructureDefinition/maxValue",
        "valueInteger": .integer(rule.max),
      ],
    ]
    if let unit = rule.unit {
      extensions.append([
        "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit",
        "valueCoding": ["display": text(unit)],
      ])
    }
    return extensions
  }

  private func enableWhen(_ level: EnablingLevel) -> JSON {
    .list(
      level.tests.map { test in
        let answer: (String, JSON) =
          switch test.value {
          case .bool(let bool): ("answerBoolean", .bool(bool))
          case .number(let number): ("answerInteger", .integer(number))
          case .code(let code):
            ("answerCoding", coding(code, of: questionnaire.item(test.question)))
          }
        return .object([
          ("question", .text(test.question)), ("operator", .text(test.comparison.rawValue)),
          answer,
        ])
      })
  }

  /// Needed as soon as there is more than one test (invariant que-12).
  private func behaviour(_ level: EnablingLevel) -> JSON? {
    level.tests.count > 1 ? (level.needsAll ? "all" : "any") : nil
  }

  private func control(_ code: String) -> JSON {
    [
      "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
      "valueCodeableConcept": [
        "coding": [
          ["system": "http://hl7.org/fhir/questionnaire-item-control", "code": .text(code)]
        ]
      ],
    ]
  }

  /// For programs, what the line under the heading says to people.
  private func wording(of instrument: Instrument) -> JSON {
    [
      "url": .text(names.definition("wording")),
      "valueCode": .text(instrument.rights.wording(in: words.language).rawValue),
    ]
  }
}
