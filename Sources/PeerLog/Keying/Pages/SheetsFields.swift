internal import Design
internal import Instruments
internal import Web
internal import Wording

/// What is asked before a sheet is typed in: whose it is, its day, and which sheet it is.
struct SheetsFields: Component {
  let words: Words
  let versions: [Questionnaire]
  let languages: [OtherLanguages.Entry]
  let typed: SheetsPage.Typed
  let errors: [String: String]

  var view: some HTML {
    TextField(
      SheetsPage.idField, label: words[.sheetsID], kind: .code,
      error: errors[SheetsPage.idField], value: typed.id)
    DayField(
      SheetsPage.dayField, label: words[.sheetsDay], error: errors[SheetsPage.dayField],
      value: typed.day)
    SelectField(
      SheetsPage.versionField, label: words[.sheetsVersion], hint: words[.sheetsVersionHint],
      error: errors[SheetsPage.versionField], empty: words[.sheetsChoose],
      choices: versions.map { Choice($0.id, "\($0.title[words.language]) (\($0.id))") },
      chosen: typed.version)
    SelectField(
      SheetsPage.languageField, label: words[.sheetsLanguage],
      error: errors[SheetsPage.languageField], empty: words[.sheetsChoose],
      choices: languages.map { Choice($0.language.rawValue, $0.name) }, chosen: typed.language)
    TickField(
      SheetsPage.helpedField, label: words[.sheetsHelped], isTicked: typed.isHelped)
    TickField(
      SheetsPage.twiceField, label: words[.sheetsTwice], hint: words[.sheetsTwiceHint],
      isTicked: typed.isTwice)
    if let there = errors[SheetsPage.againField] {
      TickField(SheetsPage.againField, label: words[.sheetsAgain], error: there)
    }
  }
}

extension SheetsPage {
  /// What was typed to begin a sheet.
  struct Typed: Sendable, Equatable {
    var id: String
    var day: String
    var version: String
    var language: String
    var isHelped: Bool
    var isTwice: Bool
    var isAgain: Bool

    /// What stands in a form.
    init(_ form: Fields) {
      id = form[SheetsPage.idField] ?? ""
      day = form[SheetsPage.dayField] ?? ""
      version = form[SheetsPage.versionField] ?? ""
      language = form[SheetsPage.languageField] ?? ""
      isHelped = form[SheetsPage.helpedField] == "yes"
      isTwice = form[SheetsPage.twiceField] == "yes"
      isAgain = form[SheetsPage.againField] == "yes"
    }
  }
}
