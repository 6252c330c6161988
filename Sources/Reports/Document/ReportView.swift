internal import Design
internal import Web
internal import Wording

/// A report as a piece of a page; its own style sheet says how it looks, on a screen and on paper.
struct ReportView: Component {
  let document: ReportDocument

  var view: some HTML {
    article(
      .init("class", "report \(document.kind.rawValue)"), .lang(document.language.rawValue),
      .dir(document.language.direction.rawValue)
    ) {
      header {
        h1 { document.title }
        p(.class("subtitle")) { document.subtitle }
      }
      for part in document.sections { SectionView(part: part) }
    }
  }
}

/// One part.
private struct SectionView: Component {
  let part: ReportSection

  var view: some HTML {
    section(
      .init(
        "class",
        [part.isOnNewPage ? "new-page" : nil, part.isWide ? "wide" : nil].compactMap(\.self)
          .joined(separator: " "))
    ) {
      if let title = part.title { h2 { title } }
      for block in part.blocks { BlockView(block: block) }
    }
  }
}

/// One piece.
struct BlockView: Component {
  let block: ReportBlock

  @HTMLBuilder var view: some HTML {
    switch block {
    case .heading(let text): h3 { text }
    case .paragraph(let text): p { text }
    case .lead(let text): p(.class("lead")) { text }
    case .list(let items):
      ul { for item in items { li { item } } }
    case .numbers(let numbers):
      div(.class("numbers")) {
        for number in numbers {
          p {
            strong { number.number }
            span { number.what }
          }
        }
      }
    case .table(let table): ReportTableView(content: table)
    case .figure(let figure): ReportFigureView(content: figure)
    case .note(let text): p(.class("note")) { text }
    case .quote(let quote):
      blockquote {
        p { quote.text }
        p(.class("by")) { quote.by }
      }
    case .facts(let facts):
      dl {
        for fact in facts {
          dt { fact.term }
          dd { fact.text }
        }
      }
    }
  }
}
