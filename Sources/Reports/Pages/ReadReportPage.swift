internal import Design
internal import Time
internal import Web
internal import Wording

/// A report as a page of Kith, with its own style sheet.
struct ReadReportPage: Component {
  let shell: Shell
  let edition: ReportEdition
  let document: ReportDocument
  let style: Address

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: document.title, width: .wide,
      back: Shell.Link(words[.report("read.back")], ReportsRoute.list.address),
      readers: words[.report("read.readers")]
    ) {
      link(.init("rel", fixed: "stylesheet"), .href(style))
      ReportView(document: document)
      p { words[.report("read.frozen"), ["day": edition.made.day.iso]] }
      Actions {
        ButtonLink(words[.report("read.pdf")], ReportsRoute.file(edition.key).address)
      }
    }
  }
}
