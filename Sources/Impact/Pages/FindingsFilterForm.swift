internal import Design
internal import Evidence
internal import Web
internal import Wording

/// What can be asked for: an outcome, an exposure, groups side by side, or one year.
struct FindingsFilterForm: Component {
  let words: Words
  let groups: GroupWords
  let model: FindingsPage.Model

  var view: some HTML {
    Disclosure(words[.finding("filter.title")], isOpen: model.filter != FindingsFilter()) {
      GetForm(to: ImpactRoute.findings(home).address) {
        field(
          FindingsFilter.fields.outcome, "outcome", "all", model.plan.outcomes, model.filter.outcome
        ) { words[.outcome($0)] }
        field(
          FindingsFilter.fields.exposure, "exposure", "all", model.plan.exposures.map(\.name),
          model.filter.exposure
        ) { words[.exposure($0)] }
        let communities = model.plan.groupings.map(\.name).filter(FindingsFilter.isCommunity)
        if !communities.isEmpty {
          field(
            FindingsFilter.fields.community, "community", "everybody", communities,
            model.filter.community, groups.grouping)
        }
        if home == .programme, model.years.count > 1 {
          field(
            FindingsFilter.fields.year, "year", "always", model.years.map(String.init),
            model.filter.year.map(String.init)
          ) { $0 }
        }
        Actions {
          Button(words[.finding("filter.show")], .secondary)
          if model.filter != FindingsFilter() {
            ButtonLink(
              words[.finding("filter.clear")], ImpactRoute.findings(home).address, .quiet)
          }
        }
      }
    }
  }

  /// The findings of a year are asked for at the programme's.
  private var home: Scope {
    if case .year = model.scope { return .programme }
    return model.scope
  }

  private func field(
    _ name: String, _ label: String, _ empty: String, _ choices: [String], _ chosen: String?,
    _ title: (String) -> String
  ) -> SelectField {
    SelectField(
      name, label: words[.finding("filter.\(label)")], empty: words[.finding("filter.\(empty)")],
      choices: choices.map { Choice($0, title($0)) }, chosen: chosen)
  }
}
