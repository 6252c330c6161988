internal import Instruments
internal import Wording

/// A questionnaire as FHIR nests it: groups, questions and lines that are only read.
///
/// Made once and walked twice, by the questionnaire and by the answers to it, so that a response always
/// has the shape of its questionnaire.
indirect enum FormNode: Sendable {
  /// Something with other things in it.
  case group(Group, [FormNode])
  /// A question, with a line that helps to answer it.
  case question(Item, EnablingLevel?)
  /// A line that is only read.
  case line(link: String, text: LocalText)

  /// What is said of a group.
  struct Group: Sendable {
    /// Its link: the name of what it stands for after a word and a colon, which no question's name has,
    /// except that an instrument is called by its id alone.
    let link: String
    /// Its heading.
    var text: LocalText?
    /// How it may be laid out (FHIR R4, code system `questionnaire-item-control`).
    var control: String?
    /// When it is shown.
    var level: EnablingLevel?
  }
}

extension FormNode {
  /// The nodes of a questionnaire: a group for each instrument, in it one for each page.
  ///
  /// - Parameters:
  ///   - questionnaire: What is asked.
  ///   - note: The line that says whose words those of an instrument are, if they are not its owner's.
  /// - Returns: one group for each instrument.
  /// - Throws: `FHIRError.condition`.
  static func nodes(
    of questionnaire: Questionnaire, note: (Instrument) -> LocalText?
  ) throws(FHIRError) -> [FormNode] {
    var nodes: [FormNode] = []
    for instrument in questionnaire.instruments {
      var parts: [FormNode] = [
        .line(link: "about:\(instrument.id)", text: instrument.introduction)
      ]
      if let note = note(instrument) {
        parts.append(.line(link: "wording:\(instrument.id)", text: note))
      }
      for page in instrument.pages {
        parts.append(try node(of: page, in: instrument, questionnaire))
      }
      nodes.append(.group(Group(link: instrument.id, text: instrument.title), parts))
    }
    return nodes
  }

  private static func node(
    of page: Page, in instrument: Instrument, _ questionnaire: Questionnaire
  ) throws(FHIRError) -> FormNode {
    let name = "\(instrument.id).\(page.id)"
    let link = "page:" + name
    var parts: [FormNode] = []
    if let text = page.introduction { parts.append(.line(link: "about:" + name, text: text)) }
    for block in page.blocks {
      switch block {
      case .item(let item): parts.append(try node(of: item, questionnaire))
      case .grid(let grid):
        parts.append(
          try node(
            of: grid.items,
            in: Group(link: "grid:\(instrument.id).\(grid.id)", text: grid.text, control: "table"),
            questionnaire))
      case .table(let table):
        parts.append(
          try node(
            of: table.rows.flatMap(\.cells),
            in: Group(link: "table:\(instrument.id).\(table.id)", text: table.text), questionnaire))
      }
    }
    let levels = try EnablingLevels(page.when, at: link, items: questionnaire.item).levels
    return wrapped(levels.dropLast(), link) {
      .group(Group(link: link, text: page.title, level: levels.last), parts)
    }
  }

  private static func node(
    of items: [Item], in group: Group, _ questionnaire: Questionnaire
  ) throws(FHIRError) -> FormNode {
    var nodes: [FormNode] = []
    for item in items { nodes.append(try node(of: item, questionnaire)) }
    return .group(group, nodes)
  }

  private static func node(
    of item: Item, _ questionnaire: Questionnaire
  ) throws(FHIRError) -> FormNode {
    let levels = try EnablingLevels(item.when, at: item.name, items: questionnaire.item).levels
    return wrapped(levels.dropLast(), item.name) { .question(item, levels.last) }
  }

  /// Groups around a node, one for each level that the node itself cannot carry.
  private static func wrapped(
    _ levels: ArraySlice<EnablingLevel>, _ link: String, _ node: () -> FormNode
  ) -> FormNode {
    levels.enumerated().reversed().reduce(node()) { inner, level in
      .group(
        Group(link: "when:\(level.offset + 1):\(link)", level: level.element), [inner])
    }
  }
}
