public import Web
public import Wording

/// What surrounds the content of every page: who it speaks to and where it leads.
///
/// The parts that are the same for everybody in a language were written once, in its `Frame`; what is
/// here changes from request to request and is small.
public struct Shell: Sendable {
  /// A link of the main navigation.
  public struct Link: Sendable {
    let text: String
    let address: Address
    let isCurrent: Bool

    /// A link; `isCurrent` marks the page or the part of Kith the person is in.
    public init(_ text: String, _ address: Address, isCurrent: Bool = false) {
      self.text = text
      self.address = address
      self.isCurrent = isCurrent
    }
  }

  /// This page in another language.
  public struct LanguageLink: Sendable {
    let language: Language
    let name: String
    let address: Address

    /// A language, what its own speakers call it, and where this page is in it.
    public init(_ language: Language, name: String, _ address: Address) {
      self.language = language
      self.name = name
      self.address = address
    }
  }

  /// How a person signs out: a form, because signing out is a change.
  public struct SignOut: Sendable {
    let action: Address
    let carrying: Fields

    /// Sends `carrying` (the form token) to `action`.
    public init(_ action: Address, carrying: Fields) {
      self.action = action
      self.carrying = carrying
    }
  }

  /// The words of the page.
  public var words: Words { frame.words }

  let frame: Frame
  let languages: [LanguageLink]
  let navigation: [Link]
  let signOut: SignOut?

  /// The shell of one page.
  ///
  /// With one language there is no language switch; without `signOut` there is no button for it.
  public init(
    _ frame: Frame, languages: [LanguageLink] = [], navigation: [Link] = [],
    signOut: SignOut? = nil
  ) {
    self.frame = frame
    self.languages = languages
    self.navigation = navigation
    self.signOut = signOut
  }
}
