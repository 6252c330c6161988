/// What one question makes of the values typed for it.
enum Reading: Equatable {
  /// Nothing was typed.
  case blank

  /// An answer.
  case answer(AnswerValue)

  /// Something that cannot be an answer.
  case problem(ItemProblem)
}

extension Item {
  /// Reads the values typed for this question.
  ///
  /// Repeated values count once. Values that contradict each other are a problem, never a choice
  /// made on the person's behalf.
  func read(_ values: [String], mode: EntryMode) -> Reading {
    if values.count == 1 { return read(values[0], mode: mode) }
    if case .choices(let scale) = kind { return readSeveral(values, of: scale) }
    var found = Reading.blank
    for value in values {
      let reading = read(value, mode: mode)
      if reading == .blank || reading == found { continue }
      guard found == .blank else { return .problem(.twoAnswers) }
      found = reading
    }
    return found
  }

  private func read(_ value: String, mode: EntryMode) -> Reading {
    if preferNotToSay != nil, value == AnswerValue.preferNotToSayCode {
      return .answer(.preferNotToSay)
    }
    switch kind {
    case .choice(let scale), .yesNo(let scale):
      if value.isEmpty { return .blank }
      return scale.index(of: value) == nil ? .problem(.notAChoice) : .answer(.choice(value))
    case .choices(let scale): return readSeveral([value], of: scale)
    case .number(let rule): return rule.read(value, mode: mode)
    case .text(let rule): return rule.read(value)
    }
  }

  private func readSeveral(_ values: [String], of scale: AnswerScale) -> Reading {
    var chosen: Set<Int> = []
    var prefersNotToSay = false
    for value in values where !value.isEmpty {
      if preferNotToSay != nil, value == AnswerValue.preferNotToSayCode {
        prefersNotToSay = true
      } else if let index = scale.index(of: value) {
        chosen.insert(index)
      } else {
        return .problem(.notAChoice)
      }
    }
    let options = chosen.sorted().map { scale.options[$0] }
    if prefersNotToSay {
      return options.isEmpty ? .answer(.preferNotToSay) : .problem(.twoAnswers)
    }
    if options.isEmpty { return .blank }
    if options.count > 1, options.contains(where: \.isExclusive) { return .problem(.twoAnswers) }
    return .answer(.choices(options.map(\.code)))
  }
}
