internal import Design
internal import Web
internal import Wording

/// A person's own months: two pictures, a small line for each other outcome, and each month in words.
struct MirrorPage: Component {
  let shell: Shell
  let name: String?
  let mirror: Mirror
  /// Whether some of the logs may be one that was given twice.
  let hasTwice: Bool
  /// Whether some logs are set aside.
  let hasSetAside: Bool
  /// What everybody's logs say together.
  var found: EverybodysFindings?

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[.mirrorTitle], width: .wide, readers: words[.readYou]) {
      h1 { name.map { words[.mirrorGreeting, ["name": $0]] } ?? words[.mirrorTitle] }
      if mirror.months.isEmpty {
        p(.class("lead")) { words[.mirrorEmpty] }
      } else {
        p(.class("lead")) { words[.mirrorLead] }
        if hasTwice { TwiceNotice(words: words) }
        Cards {
          support
          wellbeing
        }
        if !mirror.outcomes.isEmpty { outcomes }
        section {
          h2 { words[.mirrorMonths] }
          Cards { inWords }
        }
      }
      if let found { together(found) }
      Actions {
        ButtonLink(words[.mirrorAgain], PeerLogRoute.log.address)
        ButtonLink(words[.choicesTitle], OwnRoute.choices.address, .secondary)
        ButtonLink(words[.copyTitle], OwnRoute.copy.address, .secondary)
        if hasSetAside {
          ButtonLink(words[.asideTitle], OwnRoute.twice.address, .quiet)
        }
        ButtonLink(words[.leaveTitle], PeerLogRoute.leave.address, .quiet)
      }
    }
  }

  private func together(_ found: EverybodysFindings) -> some HTML {
    section(.class("together")) {
      h2 { found.title }
      p { found.lead }
      if !found.sentences.isEmpty {
        ul { for sentence in found.sentences { li { sentence } } }
      }
      p { a(.href(found.address)) { found.more } }
      if let reports = found.reports { p { a(.href(reports.address)) { reports.text } } }
    }
  }

  private var periods: [String] {
    mirror.months.indices.map { index in
      let day = mirror.months[index].day
      return switch mirror.distinction(at: index) {
      case .month: words.month(of: day)
      case .day: words.written(day)
      case .turn(let number):
        words[.mirrorTurn, ["day": words.written(day), "number": String(number)]]
      }
    }
  }

  private var support: LineFigure {
    LineFigure(
      words, id: "support", title: words[.mirrorSupportTitle],
      summary: words[.mirrorSupportAbout], periods: periods, periodTitle: words[.mirrorMonth],
      series: [
        series(.mirrorGiven, mirror.months.map(\.given)),
        series(.mirrorReceived, mirror.months.map(\.received)),
      ],
      range: 0...8)
  }

  private var wellbeing: LineFigure {
    LineFigure(
      words, id: "wellbeing", title: words[.mirrorWellbeingTitle],
      summary: words[.mirrorWellbeingAbout], periods: periods, periodTitle: words[.mirrorMonth],
      series: [series(.mirrorWellbeing, mirror.months.map(\.wellbeing))], range: 7...35)
  }

  private func series(_ title: Phrase, _ values: [Int?]) -> FigureSeries {
    FigureSeries(
      words[title], values: values.map { $0.map(Double.init) },
      shown: values.map { $0.map(String.init) ?? words[.mirrorNotscored] })
  }

  /// The questions that not every log asks.
  private var outcomes: some HTML {
    let periods = periods
    return section {
      h2 { words[.mirrorOutcomes] }
      p { words[.mirrorOutcomesAbout] }
      Cards {
        for outcome in mirror.outcomes {
          OutcomeCard(words: words, outcome: outcome, periods: periods)
        }
      }
    }
  }

  /// The newest month first, because that is the one people come to see.
  @HTMLBuilder private var inWords: some HTML {
    let periods = periods
    for index in mirror.months.indices.reversed() {
      section(.class("month")) {
        h3 { periods[index] }
        if let sentence = support(at: index) { p { sentence } }
        if let change = mirror.change(at: index) { p { sentence(change) } }
        if let day = mirror.months[index].changed {
          p(.class("hint")) { words[.monthChanged, ["day": words.written(day)]] }
        }
        a(.href(OwnRoute.month(mirror.months[index].key).address)) {
          words[.monthOpen, ["month": periods[index]]]
        }
      }
    }
  }

  private func support(at index: Int) -> String? {
    let month = mirror.months[index]
    guard let given = month.given, let received = month.received else { return nil }
    return "\(words.count(.mirrorGave, given)) \(words.count(.mirrorGot, received))"
  }

  private func sentence(_ change: Mirror.Change) -> String {
    switch change {
    case .first(let now): words[.mirrorWellbeingFirst, ["now": String(now)]]
    case .same(let now): words[.mirrorWellbeingSame, ["now": String(now)]]
    case .up(let before, let now):
      words[.mirrorWellbeingUp, ["before": String(before), "now": String(now)]]
    case .down(let before, let now):
      words[.mirrorWellbeingDown, ["before": String(before), "now": String(now)]]
    }
  }
}
