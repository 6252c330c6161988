internal import Web
internal import Wording

/// The main navigation, the language switch and the button to sign out.
///
/// WCAG 3.2.3 (consistent navigation), 3.1.2 (language of parts), 1.3.1 (info and relationships).
struct Menu: Component {
  let shell: Shell

  var view: some HTML {
    if !shell.navigation.isEmpty || shell.languages.count > 1 || shell.signOut != nil {
      div(.class("menu")) {
        if !shell.navigation.isEmpty { navigation }
        if shell.languages.count > 1 { LanguageSwitch(shell: shell) }
        if let signOut = shell.signOut {
          PostForm(to: signOut.action, carrying: signOut.carrying) {
            Button(shell.words[.signOut], .quiet)
          }
        }
      }
    }
  }

  private var navigation: some HTML {
    nav(.aria(.label, shell.words[.mainNavigation])) {
      ul {
        for link in shell.navigation {
          li {
            a(.href(link.address), .aria(.current, link.isCurrent ? "page" : nil)) { link.text }
          }
        }
      }
    }
  }
}

/// This page in the other languages, each named by its own speakers.
struct LanguageSwitch: Component {
  let shell: Shell

  var view: some HTML {
    nav(.class("languages"), .aria(.label, shell.words[.languageSwitch])) {
      ul {
        for link in shell.languages {
          li {
            a(
              .href(link.address), .lang(link.language.rawValue),
              .dir(link.language.direction.rawValue),
              .init("hreflang", link.language.rawValue),
              .aria(.current, link.language == shell.words.language ? "true" : nil)
            ) { link.name }
          }
        }
      }
    }
  }
}
