internal import Design
internal import Evidence
public import Instruments
public import Wording

/// Makes figures of what may be told: each with a title that says what was found.
///
/// It decides nothing about small numbers. What it is given has been decided (`ToldCrowd`, `ToldModel`), and what is
/// missing there is said to be kept back.
public struct FigureWriter {
  let words: Words
  let library: InstrumentLibrary

  /// A writer in a language.
  ///
  /// - Parameters:
  ///   - words: The words of the page.
  ///   - library: The questions, whose texts name what is counted.
  public init(_ words: Words, _ library: InstrumentLibrary) {
    (self.words, self.library) = (words, library)
  }

  var sentences: FindingWords { FindingWords(words: words) }
  var groups: GroupWords { GroupWords(words: words, background: library.form(of: "background")) }
  var kept: String { words[.finding("kept")] }

  func say(_ name: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    words[.figure(name), values]
  }

  /// A share in words, to the whole per cent.
  func percent(_ part: Double) -> String {
    let text = Decimal.text(part, 0) + "%"
    // The sign stays on its side of the number (Unicode, UAX 9, 2.4).
    return words.language.direction == .rightToLeft ? "\u{2066}\(text)\u{2069}" : text
  }

  /// What is said below a figure in which something is kept back.
  ///
  /// - Parameters:
  ///   - rule: What is too few.
  ///   - isKept: Whether anything is.
  ///   - sign: Whether a dash stands for it in the picture.
  /// - Returns: The note; nothing where nothing is.
  func keptNote(_ rule: DisclosureRule, _ isKept: Bool, sign: Bool = false) -> [String] {
    guard isKept else { return [] }
    let note = words[.finding("kept.about"), ["smallest": "\(rule.smallest)"]]
    return [(sign ? "\u{2013} " : "") + note]
  }

  /// A question as the form asks it.
  func question(_ name: String) -> String { item(name)?.text[words.language] ?? name }

  /// An answer as the form words it.
  func answer(_ code: String, to name: String) -> String {
    if code == AnswerValue.preferNotToSayCode {
      return item(name)?.preferNotToSay?[words.language] ?? code
    }
    if let text = item(name)?.scale?.option(code)?.text[words.language] { return text }
    return groups.group(code, of: "")
  }

  /// A kind of support.
  func kind(_ code: String) -> String { answer(code, to: "giving-and-receiving.shared") }

  private func item(_ name: String) -> Item? {
    library.instruments[String(name.prefix { $0 != "." })]?.items.first { $0.name == name }
  }

  /// What a period is called.
  func name(_ period: ToldCrowd.Period) -> String {
    func month(_ number: Int) -> String { say("month.\(number)") }
    let year = "\(period.year)"
    switch period.length {
    case 1: return say("period.month", ["month": month(period.month), "year": year])
    case 3:
      return say(
        "period.quarter",
        ["first": month(period.month), "last": month(period.month + 2), "year": year])
    default: return year
    }
  }
}

extension Phrase {
  /// A phrase of the figures.
  static func figure(_ name: String) -> Phrase { Phrase("figures.\(name)") }
}
