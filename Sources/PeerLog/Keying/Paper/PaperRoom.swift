public import Identity
internal import Instruments
public import Web
internal import Wording

/// Sheets to print.
public struct PaperRoom: Room {
  let house: House
  let forms: PeerLogForms

  /// The room in a house, with the forms it prints.
  public init(_ house: House, forms: PeerLogForms) {
    self.house = house
    self.forms = forms
  }

  public func answer(_ route: PaperRoute, _ visit: Visit) throws -> Answer {
    switch route {
    case .papers:
      .now(
        .page(
          PapersPage(
            shell: visit.shell, versions: forms.schedule.versions, languages: visit.languages)))
    case .sheet(let id, let language):
      .now(
        .page(
          PaperPage(
            shell: visit.formShell, words: try words(in: language), version: try version(id))))
    case .consent(let language):
      .now(
        .page(
          PaperConsentPage(
            shell: visit.formShell, words: try words(in: language), form: forms.consent)))
    }
  }

  private func words(in language: Language) throws -> Words {
    guard house.frames.languages.contains(language) else { throw KeyingError.noSheet }
    return house.catalogue.words(in: language)
  }

  private func version(_ id: String) throws -> Questionnaire {
    guard let version = forms.schedule.versions.first(where: { $0.id == id }) else {
      throw KeyingError.noSheet
    }
    return version
  }
}
