internal import Instruments

extension VersionForm {
  /// Writes a month's answers to this version, but for the questions of the quarterly part.
  func write(_ log: LogDraw, _ outcomes: Outcomes, to sheet: inout AnswerSheet) {
    for (direction, places) in support.enumerated() {
      for (kind, place) in places.enumerated() {
        let times = log.support[direction][kind]
        if times > 0 {
          sheet.values[place] = log.isTicked ? .ticked : .number(times)
        } else if !log.isBlank[direction][kind] {
          sheet.values[place] = .number(0)
        }
      }
    }
    if let projects, !log.skipsProjects { sheet.values[projects] = .number(log.projects) }
    for (outcome, places) in self.outcomes.enumerated() {
      let items = outcomes.forms[outcome].items
      for ((place, item), step) in zip(zip(places, items), log.steps[outcome]) {
        let code = item.isReversed ? item.codes.count - 1 - step : step
        sheet.values[place] = .choice(item.codes[code])
      }
    }
    for (place, level) in zip(profile, log.profile) {
      guard let options = version.items[place].scale?.options, level < options.count else {
        continue
      }
      sheet.values[place] = .choice(options[level].code)
    }
  }
}
