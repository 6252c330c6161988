internal import Design
internal import Time
internal import Web
internal import Wording

/// Services and their cost, as the last report of the whole programme tells them.
///
/// It shows what was given out already and counts nothing itself, so that it cannot be set against a report.
struct EconomicsPage: Component {
  let shell: Shell
  /// The last edition of the whole programme; nil when there is none yet.
  let edition: ReportEdition?
  let writer: ReportWriter
  let style: Address

  private var words: Words { shell.words }
  private var title: String { words[.report("economics.title")] }

  var view: some HTML {
    Page(
      shell, title: title, width: .wide,
      back: Shell.Link(words[.report("read.back")], ReportsRoute.list.address),
      readers: words[.report("economics.page.readers")]
    ) {
      link(.init("rel", fixed: "stylesheet"), .href(style))
      h1 { title }
      if let edition {
        p {
          words[.report("economics.page.edition"), ["day": edition.made.day.iso]]
        }
        article(.class("report")) {
          for block in blocks(edition.bundle) { BlockView(block: block) }
        }
        Actions {
          ButtonLink(
            words[.report("economics.page.report")], ReportsRoute.read(edition.key).address,
            .secondary)
        }
      } else {
        p { words[.report("economics.page.nothing")] }
      }
    }
  }

  private func blocks(_ bundle: ReportBundle) -> [ReportBlock] {
    bundle.size.people == nil
      ? [
        .paragraph(
          words[.report("economics.few"), ["smallest": String(bundle.cut.smallest)]])
      ] : writer.economics(bundle)
  }
}
