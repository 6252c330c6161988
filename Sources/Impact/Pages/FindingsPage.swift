internal import Design
internal import Evidence
internal import Web
internal import Wording

/// What was found, in sentences first; each with its numbers, what it does not show, and the way to the
/// exact model.
///
/// Places are never set beside each other, and nothing is in an order of better and worse: findings stand
/// in the order of the plan.
struct FindingsPage: Component {
  let shell: Shell
  let model: Model
  let writer: FigureWriter
  /// Whether whoever reads may choose how small a number may be told.
  var mayChoose = false

  private var words: Words { shell.words }
  private var sentences: FindingWords { writer.sentences }
  private var groups: GroupWords { writer.groups }

  var view: some HTML {
    Page(shell, title: title, readers: words[.finding(readers)]) {
      h1 { title }
      p(.class("lead")) { words[.finding("lead")] }
      if let place = model.place { p { words[.finding("lead.place"), ["place": place]] } }
      p {
        words[
          .finding("counts"),
          ["logs": Decimal.count(model.logs), "people": Decimal.count(model.people)]]
      }
      FindingsFilterForm(words: words, groups: groups, model: model)
      if model.isWaiting { Notice { p { waiting } } }
      if let community = model.filter.community {
        p {
          words[.finding("community.lead"), ["grouping": groups.grouping(community)]]
        }
      }
      if model.models(.firm).isEmpty, model.models(.likely).isEmpty {
        Notice { p { words[.finding(model.isAllKept ? "nothing.kept" : "none"), few] } }
      }
      found(.firm, "firm", words[.finding("firm.about")])
      found(
        .likely, "likely",
        words[
          .finding("likely.about"),
          [
            "questions": "\(model.questions)",
            "chance": "\(Int((0.05 * Double(model.questions)).rounded()))",
          ]])
      listed(.unclear, "unclear", words[.finding("unclear.about")])
      listed(.silent, "silent", words[.finding("silent.about"), few])
      limits
      Actions {
        ButtonLink(words[.figure("link")], ImpactRoute.figures(home, .people).address, .secondary)
        ButtonLink(
          words[.finding("download")], ImpactRoute.table(model.scope).address, .secondary)
        if model.place == nil {
          ButtonLink(words[.finding("economics")], "/reports/economics", .quiet)
        }
        if mayChoose {
          ButtonLink(words[.finding("rule.link")], ImpactRoute.rule.address, .quiet)
        }
      }
    }
  }

  private var title: String {
    if case .year(let year) = model.scope {
      return words[.finding("title.year"), ["year": "\(year)"]]
    }
    return model.place.map { words[.finding("title.place"), ["place": $0]] }
      ?? words[.finding("title")]
  }

  /// The figures are of the whole time.
  private var home: Scope {
    if case .year = model.scope { return .programme }
    return model.scope
  }

  private var readers: String { model.place == nil ? "readers" : "readers.place" }

  private var few: KeyValuePairs<String, String> { ["smallest": "\(model.rule.smallest)"] }

  private var waiting: String { words[.finding("waiting"), few] }

  /// The models of a kind under their heading; nothing without any.
  @HTMLBuilder private func part<Content: HTML>(
    _ kind: ToldModel.Kind, _ name: String, _ about: String,
    @HTMLBuilder _ content: ([ToldModel]) -> Content
  ) -> some HTML {
    let models = model.models(kind)
    if !models.isEmpty {
      section {
        h2 { words[.finding(name)] }
        p { about }
        content(models)
      }
    }
  }

  /// The findings of a kind, each a card.
  private func found(_ kind: ToldModel.Kind, _ name: String, _ about: String) -> some HTML {
    part(kind, name, about) { models in
      for one in models {
        let route = model.address(one)
        FindingCard(
          writer: writer, model: one, address: route.address, rule: model.rule,
          files: FigureFile.links(words) { .modelFile(model.scope, model.name(one), $0) })
      }
    }
  }

  /// The models of a kind of which there is nothing to say, as links, by outcome.
  private func listed(_ kind: ToldModel.Kind, _ name: String, _ about: String) -> some HTML {
    part(kind, name, about) { models in
      for outcome in model.plan.outcomes {
        let own = models.filter { $0.outcome == outcome }
        if !own.isEmpty {
          Disclosure("\(sentences.outcome(outcome)) (\(own.count))") {
            ul(.class("plain-links")) {
              for one in own {
                li { a(.href(model.address(one).address)) { sentences.exposure(one.exposure) } }
              }
            }
          }
        }
      }
    }
  }

  private var limits: some HTML {
    section {
      h2 { words[.finding("limits.title")] }
      ul {
        for limit in ["direction", "cause", "missing", "places"] {
          li { words[.finding("limits.\(limit)")] }
        }
      }
    }
  }
}
