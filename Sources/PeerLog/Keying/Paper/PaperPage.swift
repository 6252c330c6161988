internal import Design
internal import Instruments
internal import Web
internal import Wording

/// A version of the log as a sheet to print, in large type: a box for the ID, the day, and every question with
/// its boxes.
struct PaperPage: Component {
  let shell: Shell
  /// The words of the language the sheet is in.
  let words: Words
  let version: Questionnaire

  var view: some HTML {
    let title = version.title[words.language]
    Design.Page(
      shell, title: title,
      back: .init(shell.words[.papersTitle], PaperRoute.papers.address), readers: nil
    ) {
      p(.class("screen-only")) { shell.words[.paperPrint] }
      article(
        .class("paper"), .lang(words.language.rawValue), .dir(words.language.direction.rawValue)
      ) {
        h1 { title }
        PaperHead(words: words)
        p { words[.paperHow] }
        p { words[.paperWho] }
        SheetQuestions(version: version, ink: .paper(words))
        p { words[.paperThanks] }
        p(.class("hint"), .dir("ltr")) { mark }
        for wording in [Rights.Wording.working, .licensed] {
          WordingText(words: words, rights: version.instruments.map(\.rights), wording: wording)
        }
      }
    }
  }

  /// Which sheet it is, for whoever types it in.
  private var mark: String {
    ([version.id, words.language.rawValue]
      + version.edition(in: words.language).map { "\($0.name) \($0.value)" })
      .joined(separator: " · ")
  }
}

/// The boxes at the head of a sheet: ID, day, and whether somebody helped.
struct PaperHead: Component {
  let words: Words
  /// Whether it is a sheet to sign.
  var isSigned = false

  var view: some HTML {
    div(.class("paper-head")) {
      p {
        span { words[.paperID] }
        boxes([3, 4], between: "-")
      }
      p {
        span { words[.paperDay] }
        boxes([2, 2, 4], between: "/")
        small { words[.paperDayHint] }
      }
      if isSigned {
        p {
          span { words[.paperSignature] }
          span(.class("box line")) {}
        }
      } else {
        p(.class("choice")) {
          span(.class("box")) {}
          span { words[.paperHelped] }
        }
      }
    }
  }

  /// A box for each character, in groups; they run from left to right in every language.
  private func boxes(_ groups: [Int], between mark: String) -> some HTML {
    span(.class("cells"), .dir("ltr")) {
      for (index, count) in groups.enumerated() {
        if index > 0 { mark }
        for _ in 0..<count { span(.class("box")) {} }
      }
    }
  }
}
