internal import LineJSON
public import Wording

/// What is wrong at one place of a definition file.
public enum DefinitionFault: Hashable, Sendable {
  /// It is not JSON.
  case notJSON(String)
  /// A field is missing.
  case missing(String)
  /// There is no such field here; often a spelling mistake.
  case unknownField(String)
  /// A field stands twice.
  case repeatedField(String)
  /// Something else was expected.
  case wrongType(expected: String)
  /// A list or a text is empty.
  case empty
  /// An id or code is not short plain ASCII.
  case badName(String)
  /// Two things have the same id or code.
  case duplicate(String)
  /// A word that is not one of those allowed.
  case unknownWord(String, allowed: [String])
  /// A text is not written in a language that the file says it has.
  case missingText(Language)
  /// There is no scale with this id.
  case unknownScale(String)
  /// There is no item with this id, or only further on.
  case unknownItem(String)
  /// There is no measure with this id, or only further on.
  case unknownMeasure(String)
  /// The item has no option with this code.
  case unknownOption(String, item: String)
  /// The item cannot be used in this way.
  case unsuitableItem(String, needs: String)
  /// The item is reversed without being answered on a scale.
  case reversedWithoutScale(String)
  /// A table or list of weights has the wrong number of entries.
  case wrongLength(expected: Int, found: Int)
  /// The range does not follow from the rule.
  case wrongRange(expected: ClosedRange<Double>)
  /// A number is out of bounds.
  case badNumber(String)
  /// A rights record is incomplete.
  case licence(String)
  /// A questionnaire names an instrument that is not there.
  case unknownInstrument(String)
  /// A questionnaire names another that is not there, or only further on.
  case unknownQuestionnaire(String)
  /// A shorter questionnaire asks something that the longer one does not.
  case notInLonger(item: String, longer: String)
  /// A version that is offered as the shorter one of another does not say that it is.
  case notShorter(String, of: String)
  /// Wording may differ from the definition in nothing but its texts, and this does.
  case differs(from: String)
  /// A part of the definition, such as a question or an option, is not in the wording.
  case missingPart(String)
  /// A part stands in another place than in the definition.
  case movedPart(String)
  /// A part is not in the definition.
  case extraPart(String)
  /// A text is still the one of the definition, where the owner's words should stand.
  case ownWords(Language)
  /// The terms are those of our own words, not those on which the owner's may be used.
  case ownTerms(Language)
  /// This cannot be the tag of a language.
  case notALanguage(String)
  /// The file's name and the id in it differ.
  case otherFileName(id: String)
}

extension DefinitionFault: CustomStringConvertible {
  /// The fault in a sentence, for the person who edits the file.
  public var description: String {
    switch self {
    case .notJSON(let reason): "this is not JSON: \(reason)"
    case .missing(let field): "\"\(field)\" is missing"
    case .unknownField(let field): "nothing is called \"\(field)\" here; is it misspelt?"
    case .repeatedField(let field): "\"\(field)\" stands twice"
    case .wrongType(let expected): "\(expected) is needed here"
    case .empty: "this must not be empty"
    case .badName(let name):
      "\"\(name)\" cannot be a name: use up to 40 small letters, digits, - and _"
    case .duplicate(let name): "\"\(name)\" is already taken"
    case .unknownWord(let word, let allowed):
      "\"\(word)\" is not known here; possible are \(allowed.joined(separator: ", "))"
    case .missingText(let language): "the text is missing in the language \"\(language)\""
    case .unknownScale(let scale): "there is no scale \"\(scale)\""
    case .unknownItem(let item): "there is no earlier item \"\(item)\""
    case .unknownMeasure(let measure): "there is no earlier measure \"\(measure)\""
    case .unknownOption(let code, let item): "the item \"\(item)\" has no option \"\(code)\""
    case .unsuitableItem(let item, let needs): "the item \"\(item)\" cannot be used here: \(needs)"
    case .reversedWithoutScale(let item):
      "the item \"\(item)\" cannot be reversed: it is not in the sum or has no scale with values"
    case .wrongLength(let expected, let found): "\(expected) entries are needed, there are \(found)"
    case .wrongRange(let expected):
      "the rule gives scores from \(expected.lowerBound) to \(expected.upperBound)"
    case .badNumber(let reason): reason
    case .licence(let reason): reason
    case .unknownInstrument(let id): "there is no instrument \"\(id)\""
    case .unknownQuestionnaire(let id): "there is no earlier questionnaire \"\(id)\""
    case .notInLonger(let item, let longer):
      "\"\(item)\" is not asked in \"\(longer)\", which this is to be a shorter version of"
    case .notShorter(let short, let longer):
      "\"\(short)\" does not say \"short_of\": \"\(longer)\""
    case .differs(let expected):
      "this must be \(expected), as in Kith's definition: wording changes texts and nothing else"
    case .missingPart(let name): "\"\(name)\" is missing here, and Kith's definition has it"
    case .movedPart(let name): "\"\(name)\" stands in another place than in Kith's definition"
    case .extraPart(let name): "\"\(name)\" is not in Kith's definition"
    case .ownWords(let language):
      "this is still Kith's own wording in \"\(language)\"; the licensed words belong here"
    case .ownTerms(let language):
      "these are still the terms of Kith's own wording in \"\(language)\"; say on what terms the owner's words are used"
    case .notALanguage(let tag):
      "\"\(tag)\" is no language; write a tag such as \"cy\" or \"pt-BR\""
    case .otherFileName(let id): "the file must be called \(id).json"
    }
  }
}
