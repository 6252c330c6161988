internal import LineJSON
internal import Wording

/// A definition under the wording that a programme has loaded for it.
enum WordingLayer {
  /// The instrument in the words that were loaded; problems of a wording are noted under its own file.
  ///
  /// The wording was checked when it was loaded. It is checked again, because the file may have been
  /// changed since, or the definition by a newer Kith.
  static func check(
    _ definition: [UInt8], under wordings: [LicensedWording],
    _ problems: inout [LibraryError.Problem]
  ) -> InstrumentChecker.Result {
    let base = InstrumentChecker.check(definition)
    guard base.instrument != nil, var node = try? JSONParser.parse(definition) else { return base }
    var reader = InstrumentReader()
    for wording in wordings {
      let checked = WordingChecker.check(wording.file.bytes, against: definition)
      problems += checked.problems.map { .init(file: wording.file.name, problem: $0) }
      guard checked.languages.contains(wording.language),
        let file = try? JSONParser.parse(wording.file.bytes)
      else {
        if checked.problems.isEmpty {
          problems.append(
            .init(
              file: wording.file.name,
              problem: .init(line: 1, path: "languages", fault: .missingText(wording.language))))
        }
        continue
      }
      var overlay = WordingOverlay(wording.language)
      node = overlay.lay(Entry(node: file, path: ""), over: node, terms: wording.licence.terms)
      reader.licences[wording.language] = wording.licence
    }
    return InstrumentChecker.check(node, reader)
  }
}
