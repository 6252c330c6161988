internal import Design
internal import Identity
internal import Instruments
internal import Programme
internal import Storage
internal import Time
internal import Web
internal import Wording

/// Where a sheet is begun, with the sheets under way and those that have become logs.
struct SheetsPage: Component {
  /// A sheet as the page shows it: who typed it in and when, and nothing of what it says.
  struct Sheet: Sendable, Equatable {
    let key: KeyingKey
    let id: String
    let day: Day
    let stage: Keying.Stage
    /// The last day on which it is kept half typed.
    let lastDay: Day
    /// What those who typed it in are called.
    let hands: [String]
    /// How often what was typed was opened again.
    let readings: Int
    /// The page that whoever reads goes on with.
    let next: Keying.Page?
  }

  let shell: Shell
  let carrying: Fields
  let once: Fields
  let project: Places.Project
  let versions: [Questionnaire]
  let languages: [OtherLanguages.Entry]
  let sheets: [Sheet]
  let typed: Typed
  let errors: [String: String]

  private var words: Words { shell.words }

  var view: some HTML {
    let fields = [
      Self.idField, Self.dayField, Self.versionField, Self.languageField, Self.againField,
    ]
    Page(
      shell, title: words[.sheetsTitle], width: .wide,
      back: .init(words[.listTitle], HelpingRoute.list(project.key).address),
      readers: words[.sheetsReaders], hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(
        words, fields.compactMap { field in errors[field].map { FieldError(field, $0) } })
      h1 { words[.sheetsTitle] }
      p(.class("lead")) { words[.sheetsLead] }
      p { a(.href(PaperRoute.papers.address)) { words[.sheetsPrint] } }
      for sheet in sheets where sheet.stage != .kept {
        OpenSheetCard(words: words, carrying: carrying, sheet: sheet)
      }
      PostForm(to: KeyingRoute.sheets(project.key).address, carrying: once) {
        SheetsFields(
          words: words, versions: versions, languages: languages, typed: typed, errors: errors)
        Actions { Button(words[.sheetsBegin]) }
      }
      let kept = sheets.filter { $0.stage == .kept }
      if !kept.isEmpty {
        DataTable(
          caption: words[.sheetsKept],
          columns: [
            .init(words[.listID]), .init(words[.sheetsDay]), .init(words[.sheetsBy]),
            .init(words[.sheetsRead], isNumber: true),
          ],
          rows: kept.map {
            [
              .code($0.id), .text(words.written($0.day)), .text($0.hands.joined(separator: ", ")),
              .text(String($0.readings)),
            ]
          })
      }
    }
  }

  static let idField = "id"
  static let dayField = "day"
  static let versionField = "version"
  static let languageField = "sheet-language"
  static let helpedField = "helped"
  static let twiceField = "twice"
  static let againField = "again"
}

/// A sheet that has been begun, to go on with or to throw away.
private struct OpenSheetCard: Component {
  let words: Words
  let carrying: Fields
  let sheet: SheetsPage.Sheet

  var view: some HTML {
    Card(sheet.id) {
      p {
        words[
          .sheetsUnderWay,
          [
            "day": words.written(sheet.day), "stage": words[sheet.stage.phrase],
            "hands": sheet.hands.joined(separator: ", "),
          ]]
      }
      p { words[.sheetsUntil, ["day": words.written(sheet.lastDay)]] }
      if let page = sheet.next {
        Actions {
          ButtonLink(words[.sheetsGoOn], KeyingRoute.page(sheet.key, page).address, .secondary)
        }
      }
      // Two steps, so that nobody throws anything away by a slip.
      Disclosure(words[.sheetsDiscard]) {
        p { words[.sheetsDiscardText] }
        PostForm(to: KeyingRoute.discard(sheet.key).address, carrying: carrying) {
          Button(words[.sheetsDiscardSure], .secondary)
        }
      }
    }
  }
}

extension Keying.Stage {
  /// The stage in words.
  var phrase: Phrase {
    switch self {
    case .first: .keyingFirst
    case .second: .keyingSecond
    case .compare: .keyingCompare
    case .kept: .keyingKept
    }
  }
}
