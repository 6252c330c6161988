internal import Design
internal import Web
internal import Wording

/// What was typed on a page that was made before the questions changed, or in another version: it is kept,
/// and here is how the log goes on.
struct ChangedPage: Component {
  let shell: Shell
  /// The answers to questions that the version does not have.
  let kept: [CheckPage.Part.Answer]
  let next: Address

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: words[.changedTitle], readers: words[.readNobody]) {
      h1 { words[.changedTitle] }
      p(.class("lead")) { words[.changedText] }
      Facts(kept.map { Facts.Fact($0.question, $0.answer ?? "") })
      Actions { ButtonLink(words[.logContinueAction], next) }
    }
  }
}
