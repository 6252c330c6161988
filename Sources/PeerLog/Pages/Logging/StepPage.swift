internal import Design
internal import Instruments
internal import Storage
internal import Web
internal import Wording

/// One short step of a log.
struct StepPage: Component {
  /// Where the step stands in the log.
  struct Place: Sendable, Equatable {
    /// The part, from 1, and how many there are.
    var part: Int
    var parts: Int
    /// In words, such as "Part 3 of 9: Hope, page 2 of 3".
    var label: String
  }

  let shell: Shell
  let carrying: Fields
  let key: LogKey
  let step: Step
  let blocks: [Block]
  let place: Place
  let hasPrevious: Bool
  /// The length one can change to; `nil` if there is none.
  let other: LogLength?
  let languages: [OtherLanguages.Entry]
  let state: QuestionState

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = blocks.flatMap(\.items).compactMap { item in
      state.errors[item.name].map { FieldError(item.name, $0) }
    }
    let title = step.page.title[state.language]
    Design.Page(
      shell, title: title, readers: words[.readNobody], hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      StepCount(place.label, step: place.part, of: place.parts)
      h1 { title }
      if let introduction = step.page.introduction {
        p(.class("lead")) { introduction[state.language] }
      }
      PostForm(to: PeerLogRoute.step(key, step.id).address, carrying: carrying) {
        QuestionBlocks(blocks: blocks, state: state)
        Actions {
          Button(words[.stepNext], name: Self.goField, value: "next")
          if hasPrevious {
            Button(words[.stepBack], .secondary, name: Self.goField, value: "back")
          }
        }
        div(.class("actions asides")) {
          Button(words[.stepStop], .quiet, name: Self.goField, value: "stop")
          Button(words[.stepClear], .quiet, name: Self.goField, value: "clear")
          LengthSwitch(words: words, other: other)
          OtherLanguages(languages, isAlone: false)
        }
      }
      WordingNote(words, [step.rights])
    }
  }

  static let goField = "go"
}

extension StepPage.Place {
  /// Where a step stands among the parts that are shown.
  init(of step: Step, in parts: [Part], _ words: Words) {
    let index = parts.firstIndex { $0.instrument == step.instrument }
    let pages = index.map { parts[$0].steps } ?? []
    let page = pages.firstIndex { $0.id == step.id }
    part = 1 + (index ?? 0)
    self.parts = max(parts.count, part)
    let title = step.instrumentTitle[words.language]
    label =
      pages.count > 1
      ? words[
        .stepPartPage,
        [
          "part": String(part), "parts": String(self.parts), "title": title,
          "page": String(1 + (page ?? 0)), "pages": String(pages.count),
        ]]
      : words[
        .stepPart, ["part": String(part), "parts": String(self.parts), "title": title]]
  }
}
