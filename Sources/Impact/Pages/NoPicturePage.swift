internal import Design
internal import Web
internal import Wording

/// That no picture can be made here, and what one can do.
struct NoPicturePage: Component {
  let shell: Shell

  var view: some HTML {
    let words = shell.words
    Page(shell, title: words[.figure("nopicture.title")]) {
      h1 { words[.figure("nopicture.title")] }
      p(.class("lead")) { words[.figure("nopicture.text")] }
      p { words[.figure("nopicture.do")] }
    }
  }
}
