internal import Design
internal import Time
internal import Web
internal import Wording

/// A log that was set aside, beside the one that counts, and the button that brings it back.
struct SetAsidePage: Component {
  let shell: Shell
  let carrying: Fields
  let aside: SetAside
  let table: SideBySide

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: words[.asideOne], width: .wide,
      back: .init(words[.twiceTitle], OwnRoute.twice.address), readers: words[.readYou]
    ) {
      h1 { words[.asideOne] }
      p(.class("lead")) {
        words[
          .asideWhy,
          ["day": words.written(aside.decided.day), "reason": words[aside.reason.phrase]]]
      }
      table.table(words)
      PostForm(to: OwnRoute.duplicate(aside.log.key).address, carrying: carrying) {
        Actions {
          Button(words[.asideBack], .secondary)
          ButtonLink(words[.twiceNotNow], OwnRoute.twice.address, .quiet)
        }
      }
    }
  }
}
