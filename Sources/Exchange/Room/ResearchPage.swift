internal import Design
internal import Identity
internal import Time
internal import Web
internal import Wording

/// What a researcher can take out, and every time that somebody did.
struct ResearchPage: Component {
  /// What the page says.
  struct Model: Equatable {
    let people: Int
    let logs: Int
    let cuts: [CutStore.Record]
    let hasMistake: Bool
  }

  let shell: Shell
  let carrying: Fields
  let model: Model

  static let field = "format"

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: words[.researchTitle], width: .wide, readers: words[.researchReaders],
      hasErrors: model.hasMistake
    ) {
      ErrorSummary(
        words, model.hasMistake ? [FieldError(Self.field, words[.researchFormatMissing])] : [])
      h1 { words[.researchTitle] }
      p(.class("lead")) { words[.researchLead] }
      Facts([
        Facts.Fact(words[.researchPeople], String(model.people)),
        Facts.Fact(words[.researchLogs], String(model.logs)),
      ])
      p { words[.researchWording] }
      h2 { words[.researchTake] }
      PostForm(to: ExchangeRoute.research.address, carrying: carrying) {
        ChoiceList(
          Self.field, legend: words[.researchFormat],
          error: model.hasMistake ? words[.researchFormatMissing] : nil,
          choices: ExportFormat.allCases.map { Choice($0.rawValue, words[$0.phrase]) })
        p { words[.researchNoted] }
        Actions {
          Button(words[.researchDownload])
          ButtonLink(words[.researchCodebook], ExchangeRoute.codebook.address, .quiet)
        }
      }
      h2 { words[.cutsTitle] }
      if model.cuts.isEmpty { p { words[.cutsNone] } } else { table }
    }
  }

  private var table: DataTable {
    DataTable(
      caption: words[.cutsTitle],
      columns: [.cutsDay, .cutsFormat, .cutsCounts, .cutsHash].map { DataTable.Column(words[$0]) },
      rows: model.cuts.map { cut in
        [
          .text(cut.made.day.iso),
          .text(ExportFormat(rawValue: cut.format).map { words[$0.phrase] } ?? cut.format),
          .text(
            words[.cutsCount, ["people": String(cut.people), "logs": String(cut.logs)]]),
          .text(String(cut.content.prefix(16))),
        ]
      })
  }
}
