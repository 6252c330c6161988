internal import Design
internal import Evidence
internal import Instruments
internal import Web
internal import Wording

/// The figures of a place, one part of them: each with its table, its words, and what can be kept of it.
struct FiguresPage: Component {
  let shell: Shell
  /// What the place is called, if it is one.
  let place: String?
  let part: FigurePart
  let figures: PlaceFigures
  /// Whether something new waits to be shown.
  let isWaiting: Bool

  private var words: Words { shell.words }

  var view: some HTML {
    let shown = figures.figures(part)
    Page(
      shell, title: title, back: back,
      readers: words[.finding(place == nil ? "readers" : "readers.place")]
    ) {
      h1 { title }
      Tabs(say("parts"), links)
      p(.class("lead")) { say("\(part.rawValue).lead") }
      if let place { p { words[.finding("lead.place"), ["place": place]] } }
      if isWaiting {
        Notice { p { say("waiting", ["smallest": "\(figures.rule.smallest)"]) } }
      }
      if part == .groups {
        GroupsForm(words: words, figures: figures)
        p(.class("hint")) { say("groups.tentative") }
      }
      if shown.isEmpty {
        Notice {
          p {
            say(
              figures.edition == nil && part != .people ? "none.logs" : "none",
              ["smallest": "\(figures.rule.smallest)"])
          }
        }
      }
      for figure in shown {
        figure.linking(
          to: FigureFile.links(words) {
            part == .groups
              ? .modelFile(figures.scope, figures.groupName, $0)
              : .figureFile(figures.scope, part, figure.id, $0)
          })
      }
      if part == .changes || part == .groups {
        p(.class("hint")) { words[.finding("limits")] }
      }
    }
  }

  private var title: String {
    let name = say("part.\(part.rawValue)")
    return place.map { "\(name): \($0)" } ?? name
  }

  private var back: Shell.Link {
    Shell.Link(words[.finding("back")], ImpactRoute.findings(figures.scope).address)
  }

  private var links: [Shell.Link] {
    FigurePart.allCases.filter { figures.scope == .programme || $0 != .groups }.map { one in
      Shell.Link(
        say("part.\(one.rawValue)"), ImpactRoute.figures(figures.scope, one).address,
        isCurrent: one == part)
    }
  }

  private func say(_ name: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    words[.figure(name), values]
  }
}

/// Which groups are set beside each other.
private struct GroupsForm: Component {
  let words: Words
  let figures: PlaceFigures

  var view: some HTML {
    let name = figures.groupName
    let plan = figures.plan
    GetForm(to: ImpactRoute.figures(figures.scope, .groups).address) {
      field(FindingsFilter.fields.outcome, "outcome", plan.outcomes, name.outcome) {
        words[.outcome($0)]
      }
      field(
        FindingsFilter.fields.exposure, "exposure",
        plan.exposures.filter(\.isStratified).map(\.name), name.exposure
      ) { words[.exposure($0)] }
      field(
        FindingsFilter.fields.community, "community",
        plan.groupings.map(\.name).filter(FindingsFilter.isCommunity), name.by,
        figures.writer.groups.grouping)
      Actions { Button(words[.finding("filter.show")], .secondary) }
    }
  }

  private func field(
    _ name: String, _ label: String, _ choices: [String], _ chosen: String?,
    _ title: (String) -> String
  ) -> SelectField {
    SelectField(
      name, label: words[.finding("filter.\(label)")], empty: words[.figure("usual")],
      choices: choices.map { Choice($0, title($0)) }, chosen: chosen)
  }
}
