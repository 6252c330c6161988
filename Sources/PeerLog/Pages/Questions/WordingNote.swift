internal import Design
internal import Instruments
internal import Web
internal import Wording

/// A quiet line under questions that are in Kith's own working wording: whose they are, and that these
/// are not the owner's words.
struct WordingNote: Component {
  let words: Words
  let rights: [Rights]

  /// The note for the questions of these instruments; nothing for licensed wording.
  init(_ words: Words, _ rights: [Rights]) {
    self.words = words
    self.rights = rights.filter { $0.wording == .working }
  }

  var view: some HTML {
    if !rights.isEmpty {
      Disclosure(words[.stepWordingTitle]) {
        p {
          words[.stepWording]
          for part in rights {
            // The names of scales and of their owners are kept in English.
            " "
            span(.lang("en"), .dir("ltr")) { "\(part.instrument): \(part.owner)." }
          }
        }
      }
    }
  }
}
