internal import Design
internal import Instruments
internal import Web
internal import Wording

/// A quiet line under questions that says whose words they are in: Kith's own working wording, which is not
/// the owner's, or the owner's by licence.
struct WordingNote: Component {
  let words: Words
  let rights: [Rights]

  /// The note for the questions of these instruments.
  init(_ words: Words, _ rights: [Rights]) {
    self.words = words
    self.rights = rights
  }

  @HTMLBuilder var view: some HTML {
    note(.stepWordingTitle, .working)
    note(.stepLicensedTitle, .licensed)
  }

  @HTMLBuilder private func note(_ title: Phrase, _ wording: Rights.Wording) -> some HTML {
    if rights.contains(where: { $0.wording(in: words.language) == wording }) {
      Disclosure(words[title]) { WordingText(words: words, rights: rights, wording: wording) }
    }
  }
}

/// The note itself about what is working wording, or what is licensed; on paper nothing can be folded away.
struct WordingText: Component {
  let words: Words
  let rights: [Rights]
  let wording: Rights.Wording

  var view: some HTML {
    let parts = rights.filter { $0.wording(in: words.language) == wording }
    if !parts.isEmpty {
      p {
        words[wording == .working ? .stepWording : .stepLicensed]
        for part in parts {
          // The names of scales and of their owners are kept in English.
          " "
          span(.lang("en"), .dir("ltr")) {
            "\(part.instrument): \(part.owner(in: words.language))."
          }
        }
      }
      for part in parts {
        if let licence = part.loaded(in: words.language) {
          p(.class("hint")) {
            "\(part.terms[words.language]) "
            words[
              .stepLicence, ["licence": licence.licence, "day": words.written(licence.loadedOn)]]
          }
        }
      }
    }
  }
}
