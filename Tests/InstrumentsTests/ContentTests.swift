import Instruments
import Testing
import Wording

@Suite("The delivered definition files")
struct ContentTests {
  private let library: InstrumentLibrary

  init() throws { library = try ContentFiles.library() }

  private var urdu: Language { Language(rawValue: "ur") }

  /// Every text that a person can read in an instrument.
  private func texts(_ instrument: Instrument) -> [LocalText] {
    var texts = [instrument.title, instrument.introduction, instrument.rights.terms]
    texts += [instrument.recall?.text].compactMap(\.self)
    texts += instrument.needs.map(\.otherwise)
    texts += instrument.measures.flatMap { [$0.title, $0.explanation].compactMap(\.self) }
    for page in instrument.pages {
      texts += [page.title, page.introduction].compactMap(\.self)
      for case .table(let table) in page.blocks {
        texts += [table.text] + table.columns.map(\.text) + table.rows.map(\.text)
      }
      for case .grid(let grid) in page.blocks { texts.append(grid.text) }
    }
    for item in instrument.items {
      texts += [item.text, item.help, item.preferNotToSay].compactMap(\.self)
      texts += item.scale?.options.map(\.text) ?? []
      if case .number(let rule) = item.kind { texts += [rule.unit].compactMap(\.self) }
    }
    return texts
  }

  @Test("every instrument of the programme is there")
  func parts() {
    #expect(
      library.instruments.keys.sorted() == [
        "background", "community-services", "consent", "contact", "giving-and-receiving", "health",
        "help-from-others", "hope", "hospital", "medication", "other-hospital", "projects",
        "self-efficacy", "time-use", "wellbeing",
      ])
  }

  @Test("every text is in English and, in its own script, in Urdu")
  func languages() {
    for instrument in library.instruments.values {
      #expect(instrument.languages == [.english, urdu])
      for text in texts(instrument) {
        #expect(text.exists(in: .english) && text.exists(in: urdu))
        // The steps of a numbered scale between its ends are bare numbers.
        if Int(text[.english]) != nil, text[.english] == text[urdu] { continue }
        let letters = text[urdu].unicodeScalars
        #expect(letters.contains { (0x0600...0x06FF).contains($0.value) }, "\(text[urdu])")
        #expect(!text[.english].unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) })
      }
    }
  }

  @Test("Urdu waits for a native reader, and every wording is our own and says so")
  func honest() {
    for instrument in library.instruments.values {
      #expect(instrument.translations.map(\.status) == [.reviewed, .needsNativeReview])
      #expect(instrument.rights.wording == .working)
    }
  }

  @Test("every page says why it asks, and that questions can be skipped")
  func introductions() throws {
    for instrument in library.instruments.values {
      for page in instrument.pages {
        let introduction = try #require(page.introduction)
        #expect(
          introduction[.english].contains("We ask") || introduction[.english].contains("reason"))
        #expect(
          introduction[.english].contains("skip") || introduction[.english].contains("left out"))
        #expect(introduction[urdu].contains("چھوڑ"))
      }
    }
  }

  @Test("the words are not those of a clinic")
  func plainWords() {
    let clinical = [
      "patient", "symptom", "disorder", "diagnos", "treatment", "client", "clinic", "service user",
      "outcome", "participant", "intervention", "recover",
    ]
    for instrument in library.instruments.values {
      for text in texts(instrument) {
        // The name that people know a kind of school by stays.
        let words = text[.english].lowercased().replacing("recovery college", with: "")
        #expect(!clinical.contains(where: words.contains), "\(text[.english])")
      }
    }
  }

  @Test("only the agreement to join must be answered, and reminders are a free choice")
  func required() {
    let required = library.instruments.values.flatMap(\.items).filter(\.isRequired).map(\.name)
    #expect(Set(required) == ["consent.understood", "consent.research"])
    #expect(
      library.instruments["consent"]?.needs.map(\.item) == [
        "consent.understood", "consent.research",
      ])
  }

  @Test("each of the eight kinds is asked both ways, and takes a tick from paper")
  func kinds() throws {
    let items = try #require(library.instruments["giving-and-receiving"]).items
    let kinds = [
      "informal", "one_to_one", "pairs", "groups", "peer_led", "networks", "programme_online",
      "other_online",
    ]
    let pairs = kinds.flatMap { ["\($0)_given", "\($0)_received"] }
    #expect(items.map(\.id) == pairs + ["shared"])
    for item in items.dropLast() {
      guard case .number(let rule) = item.kind else {
        Issue.record("\(item.id) is no number")
        continue
      }
      #expect(rule.allowsTick && rule.min == 0)
    }
    #expect(items.last?.scale?.options.map(\.code) == kinds)
  }

  @Test("prefer not to say is an answer where the evaluation had it")
  func preferNotToSay() throws {
    let background = try #require(library.instruments["background"])
    #expect(
      background.items.filter { $0.preferNotToSay != nil }.map(\.id) == [
        "gender", "trans", "orientation",
      ])
    #expect(background.items.first { $0.id == "ethnicity" }?.scale?.options.count == 19)
    let medication = try #require(library.instruments["medication"])
    #expect(medication.items.allSatisfy { $0.preferNotToSay != nil })
  }

  @Test("the language of the page changes no answer", arguments: 0..<20)
  func language(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let files = try ContentFiles.all()
    let form = try #require(library.questionnaires["quarterly-full"])
    let fields = form.anyFields(&random)
    // The same files with the two languages exchanged.
    let swapped = try InstrumentLibrary(
      files.mapValues { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return Array(
          text.replacing("\"en\": \"", with: "\"xx\": \"").replacing(
            "\"ur\": \"", with: "\"en\": \""
          )
          .replacing("\"xx\": \"", with: "\"ur\": \"").utf8)
      })
    let other = try #require(swapped.questionnaires["quarterly-full"])
    #expect(other.title[.english] == form.title[urdu])
    let draft = Draft(fields)
    #expect(other.check(draft).answers == form.check(draft).answers)
    #expect(other.check(draft).problems.map(\.problem) == form.check(draft).problems.map(\.problem))
    #expect(other.score(form.check(draft).answers) == form.score(form.check(draft).answers))
  }
}
