internal import Design
internal import Web
internal import Wording

/// The page for something that went wrong: what happened, what to do, and the way on.
struct TroublePage: Component {
  /// How to try again.
  enum Again {
    case link(Address)
    case form(CarriedForm)
  }

  let shell: Shell
  let words: Words
  let title: String
  let advice: String
  let again: Again?
  let home: Address

  var view: some HTML {
    Page(shell, title: title) {
      h1 { title }
      p { advice }
      switch again {
      case .link(let address): Actions { ButtonLink(words[.tryAgain], address) }
      case .form(let form): form
      case nil: Actions { ButtonLink(words[.toStart], home, .secondary) }
      }
    }
  }
}
