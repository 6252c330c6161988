internal import Web
internal import Wording

/// The people to turn to right now, at the foot of every page.
///
/// Always in the same place and never hidden behind a click. WCAG 3.2.6 (consistent help).
struct CrisisHelp: Component {
  let words: Words
  let contacts: [CrisisContact]

  var view: some HTML {
    if !contacts.isEmpty {
      section(.class("crisis"), .aria(.labelledby, "kith-crisis")) {
        h2(.id("kith-crisis")) { words[.crisisTitle] }
        p { words[.crisisIntroduction] }
        ul {
          for contact in contacts { li { CrisisLine(words: words, contact: contact) } }
        }
      }
    }
  }
}

/// One contact: who, how, and when they are there.
private struct CrisisLine: Component {
  let words: Words
  let contact: CrisisContact

  var view: some HTML {
    strong { contact.name[words.language] }
    if let number = contact.call {
      a(.href(Address(telephone: number)), .dir("ltr")) { number }
    }
    if let message = contact.text {
      span(.class("reach")) {
        words[.crisisText, ["word": message.word, "number": message.to]]
      }
    }
    if let web = contact.web {
      a(.href(Address(outside: web)), .fixed("rel", "noreferrer"), .dir("ltr")) {
        String(web.trimmingPrefix("https://"))
      }
    }
    span(.class("about")) { contact.about[words.language] }
  }
}
