internal import Instruments
internal import Wording

/// The groups of people that the analysis compares, each worked out from one background question.
///
/// Their names and labels are those that `kith analyse` reads (digest of the peer support log, section 5).
public enum GroupColumn: String, CaseIterable, Sendable {
  /// Gender.
  case gender
  /// Age in three bands.
  case age
  /// Ethnic background; its first word is the broader group.
  case ethnicity
  /// Sexual orientation in two groups.
  case sexuality
  /// The kind of place the person lives in.
  case location
  /// Has used mental health services.
  case formalServices = "formal_services"
  /// Has a long-lasting physical condition.
  case physicalCondition = "physical_condition"
  /// Has a learning disability.
  case learningDisability = "learning_disability"
  /// The area in which the person takes part.
  case region
  /// The kind of project.
  case projectType = "project_type"

  /// The background question it is worked out from; `nil` for those that a place gives.
  public var item: String? {
    switch self {
    case .gender: "background.gender"
    case .age: "background.age"
    case .ethnicity: "background.ethnicity"
    case .sexuality: "background.orientation"
    case .location: "background.area"
    case .formalServices: "background.services"
    case .physicalCondition: "background.physical"
    case .learningDisability: "background.learning"
    case .region, .projectType: nil
    }
  }

  /// The group of whoever chose this option; `nil` for an option that belongs to none.
  func label(of option: AnswerScale.Option) -> String? {
    switch self {
    case .age:
      switch option.group {
      case "under_35": "<35"
      case "35_to_54": "35-54"
      case "55_and_over": "55+"
      default: nil
      }
    case .sexuality: option.group
    case .ethnicity: option.code.replacing("_", with: " ")
    default: option.code
    }
  }

  /// The column, with its groups as codes where a question gives them.
  func column(_ background: Instrument?) -> Column {
    let options =
      item.flatMap { name in background?.items.first { $0.name == name } }?.scale?.options ?? []
    var labels: [String] = []
    for label in options.compactMap({ self.label(of: $0) }) where !labels.contains(label) {
      labels.append(label)
    }
    return Column(
      rawValue, .group, LocalText([.english: words]),
      labels.isEmpty
        ? .text : .code(ColumnCode.numbered(labels.map { ($0, LocalText([.english: $0])) })))
  }

  private var words: String {
    switch self {
    case .gender: "Gender, as the analysis groups it"
    case .age: "Age, as the analysis groups it"
    case .ethnicity: "Ethnic background; the first word is the broader group"
    case .sexuality: "Sexual orientation, as the analysis groups it"
    case .location: "Kind of place the person lives in"
    case .formalServices: "Has used mental health services"
    case .physicalCondition: "Has a long-lasting physical condition or disability"
    case .learningDisability: "Has a learning disability"
    case .region: "The area in which the person takes part"
    case .projectType: "The kind of project, where it is known: group, one_to_one or online"
    }
  }
}
