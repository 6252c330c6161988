internal import Design
internal import Storage
internal import Web
internal import Wording

/// One part of a log before it is sent: what was answered, what was left out, and the way back to each step.
struct CheckedSection: Component {
  let words: Words
  let key: LogKey
  let title: String
  let parts: [CheckPage.Part]

  var view: some HTML {
    let answered = parts.filter { !$0.given.isEmpty }
    let empty = parts.filter(\.given.isEmpty)
    section(.class("checked")) {
      h2 { title }
      for part in answered {
        if answered.count > 1 { h3 { part.title } }
        CheckedStep(words: words, key: key, part: part)
      }
      if !empty.isEmpty {
        p(.class("left-out")) {
          span { words[.checkLeftOutAll] }
          for part in empty {
            " "
            a(.href(PeerLogRoute.step(key, part.step).address)) { part.title }
          }
        }
      }
    }
  }
}

/// The answers of one step.
private struct CheckedStep: Component {
  let words: Words
  let key: LogKey
  let part: CheckPage.Part

  var view: some HTML {
    let skipped = part.answers.count - part.given.count
    Facts(part.given.map { Facts.Fact($0.question, $0.answer ?? "") })
    p(.class("left-out")) {
      if skipped > 0 { span { words.count(.checkLeftOut, skipped) + " " } }
      a(.href(PeerLogRoute.step(key, part.step).address)) {
        words[.checkChange]
        span(.class("unseen")) { " (\(part.title))" }
      }
    }
  }
}
