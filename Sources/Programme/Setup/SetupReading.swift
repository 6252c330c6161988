internal import Web
internal import Wording

/// Reads the forms of setting up into the draft, or says what needs another look.
///
/// Pure: a form and a draft give another draft or mistakes.
struct SetupReading {
  let words: Words

  /// The most areas a programme begins with; more can be added later, one by one.
  static let mostAreas = 100

  /// Reads the form of one step.
  ///
  /// - Returns: what is wrong; if nothing is, the draft has what was typed.
  func read(_ step: SetupStep, _ form: Fields, into draft: inout SetupDraft) -> FormMistakes {
    switch step {
    case .welcome, .account: FormMistakes()
    case .name: readName(form, &draft)
    case .areas: readAreas(form, &draft)
    case .project: readProject(form, &draft)
    }
  }

  private func readName(_ form: Fields, _ draft: inout SetupDraft) -> FormMistakes {
    var mistakes = FormMistakes()
    if let name = name(SetupField.name, form, &mistakes) { draft.name = name }
    return mistakes
  }

  private func readAreas(_ form: Fields, _ draft: inout SetupDraft) -> FormMistakes {
    var mistakes = FormMistakes()
    let isOnline = form[SetupField.online] == "yes"
    var areas: [String] = []
    for line in (form[SetupField.areas] ?? "").split(whereSeparator: \.isNewline) {
      do throws(PlaceName.Problem) {
        areas.append(
          try PlaceName(String(line), beside: areas + (isOnline ? [words[.onlineCommunity]] : []))
            .text)
      } catch .empty, .taken {
        continue  // An empty line, or an area written twice, is no mistake.
      } catch {
        mistakes.add(
          SetupField.areas,
          words[
            .setupAreasTooLong,
            ["area": String(line.prefix(20)), "longest": String(PlaceName.longest)]])
      }
    }
    if areas.count > Self.mostAreas {
      mistakes.add(
        SetupField.areas, words[.setupAreasTooMany, ["most": String(Self.mostAreas)]])
    }
    if areas.isEmpty, !isOnline, mistakes.isEmpty {
      mistakes.add(SetupField.areas, words[.setupAreasEmpty])
    }
    if mistakes.isEmpty {
      draft.areas = areas
      draft.isOnline = isOnline
    }
    return mistakes
  }

  private func readProject(_ form: Fields, _ draft: inout SetupDraft) -> FormMistakes {
    var mistakes = FormMistakes()
    let name = name(SetupField.project, form, &mistakes)
    let home = form[SetupField.home].flatMap(SetupDraft.Home.init)
    let only = draft.homes.count == 1 ? draft.homes.first : nil
    guard let home = only ?? home, draft.homes.contains(home) else {
      mistakes.add(SetupField.home, words[.setupHomeEmpty])
      return mistakes
    }
    if let name { draft.project = SetupDraft.FirstProject(name: name, home: home) }
    return mistakes
  }

  private func name(
    _ field: String, _ form: Fields, _ mistakes: inout FormMistakes
  ) -> String? {
    do throws(PlaceName.Problem) {
      return try PlaceName(form[field] ?? "").text
    } catch {
      mistakes.add(field, error.message(words))
      return nil
    }
  }
}
