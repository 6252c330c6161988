public import Design
public import Web
public import Wording

extension Visit {
  /// What surrounds the page: its frame, the languages, the main links and the way to sign out.
  ///
  /// A page that answers a form has no language switch, since following a link from it would lose
  /// what was typed.
  public var shell: Shell { shell(languages: request.method == .get ? languageLinks : []) }

  /// The shell of a page with a form that itself offers `otherLanguages`: following a link in the
  /// middle of it would lose what was typed.
  public var formShell: Shell { shell(languages: []) }

  /// Every language, each named by its own speakers.
  public var languages: [(language: Language, name: String)] {
    house.frames.languages.map { ($0, house.frames.words(in: $0)[.languageName]) }
  }

  /// The shell of one page of a longer form: as ``formShell``, and without the main links, which would lead
  /// away from what was typed and fill half the window of a phone.
  public var walkShell: Shell { shell(languages: [], navigation: []) }

  /// The other languages, each named by its own speakers.
  public var otherLanguages: [(language: Language, name: String)] {
    languages.filter { $0.language != language }
  }

  private func shell(
    languages: [Shell.LanguageLink], navigation: [Shell.Link]? = nil
  ) -> Shell {
    Shell(
      house.frames[language],
      languages: languages,
      navigation: navigation ?? house.navigation.links(self),
      signOut: session == nil
        ? nil : Shell.SignOut(IdentityRoute.signOut.address, carrying: carrying))
  }

  /// What every form carries: its token.
  public var carrying: Fields { [Self.formTokenField: formToken] }

  private var languageLinks: [Shell.LanguageLink] {
    house.frames.languages.map { language in
      Shell.LanguageLink(
        language, name: house.frames.words(in: language)[.languageName],
        Address(
          path: IdentityRoute.language(language).path,
          query: [ReturnAddress.field: ReturnAddress(of: request).text]))
    }
  }
}
