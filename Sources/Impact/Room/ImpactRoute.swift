internal import Evidence
public import Identity
internal import Storage
public import Web

/// The addresses of what was found.
public enum ImpactRoute: Equatable, Sendable {
  /// What the logs of some people say together.
  case findings(Scope)
  /// One model, exactly.
  case model(Scope, ModelName)
  /// All models as a table to download.
  case table(Scope)
  /// A part of the figures of a place.
  case figures(Scope, FigurePart)
  /// One of them, to keep.
  case figureFile(Scope, FigurePart, String, FigureFile)
  /// The figure of a model, to keep.
  case modelFile(Scope, ModelName, FigureFile)
  /// Who may see what, and how small a number may be told.
  case rule
}

/// Which model: what changed, with what, and among whom.
public struct ModelName: Hashable, Sendable {
  /// The outcome.
  public let outcome: String
  /// The exposure.
  public let exposure: String
  /// The grouping; everybody together, when nil.
  public let by: String?

  /// A model of the programme's plan.
  public init(_ outcome: String, _ exposure: String, by: String? = nil) {
    (self.outcome, self.exposure, self.by) = (outcome, exposure, by)
  }

  init?(_ path: [String]) {
    let plan = Plan.programme
    guard (2...3).contains(path.count), plan.outcomes.contains(path[0]),
      plan.exposures.contains(where: { $0.name == path[1] }),
      path.count == 2 || plan.groupings.contains(where: { $0.name == path[2] })
    else { return nil }
    self.init(path[0], path[1], by: path.count == 3 ? path[2] : nil)
  }

  var path: [String] { [outcome, exposure] + (by.map { [$0] } ?? []) }
}

extension ImpactRoute: RoomRoutes {
  public init?(_ path: [String]) {
    guard path.first == "findings" else { return nil }
    if path == ["findings", "rule"] {
      self = .rule
      return
    }
    guard let (scope, rest) = Self.scope(Array(path.dropFirst())) else { return nil }
    switch rest.first {
    case nil: self = .findings(scope)
    case "table" where rest.count == 1: self = .table(scope)
    case "figures":
      guard let figures = Self.figures(scope, Array(rest.dropFirst())) else { return nil }
      self = figures
    case "model":
      if let file = rest.last.flatMap(FigureFile.init(address:)) {
        guard let name = ModelName(Array(rest.dropFirst().dropLast())) else { return nil }
        self = .modelFile(scope, name, file)
        return
      }
      guard let name = ModelName(Array(rest.dropFirst())) else { return nil }
      self = .model(scope, name)
    default: return nil
    }
  }

  /// What people are is counted over the whole time.
  private static func figures(_ scope: Scope, _ path: [String]) -> ImpactRoute? {
    if case .year = scope { return nil }
    guard let part = path.first.flatMap(FigurePart.init) else { return nil }
    if path.count == 1 { return .figures(scope, part) }
    guard path.count == 3, let file = FigureFile(address: path[2]) else { return nil }
    return .figureFile(scope, part, path[1], file)
  }

  private static func scope(_ path: [String]) -> (Scope, [String])? {
    guard let kind = path.first, ["area", "project", "year"].contains(kind) else {
      return (.programme, path)
    }
    guard path.count > 1 else { return nil }
    let rest = Array(path.dropFirst(2))
    if kind == "year" {
      guard let year = Int(path[1]), (1900...9999).contains(year), path[1] == "\(year)" else {
        return nil
      }
      return (.year(year), rest)
    }
    let place = PlaceKey(rawValue: path[1])
    return (kind == "area" ? .area(place) : .project(place), rest)
  }

  public var path: [String] {
    switch self {
    case .findings(let scope): Self.path(scope)
    case .model(let scope, let name): Self.path(scope) + ["model"] + name.path
    case .table(let scope): Self.path(scope) + ["table"]
    case .figures(let scope, let part): Self.path(scope) + ["figures", part.rawValue]
    case .figureFile(let scope, let part, let id, let file):
      Self.path(scope) + ["figures", part.rawValue, id, file.address]
    case .modelFile(let scope, let name, let file):
      Self.path(scope) + ["model"] + name.path + [file.address]
    case .rule: ["findings", "rule"]
    }
  }

  /// Whose logs it is about; nil for the rule.
  var scope: Scope? {
    switch self {
    case .findings(let scope), .model(let scope, _), .table(let scope), .figures(let scope, _),
      .figureFile(let scope, _, _, _), .modelFile(let scope, _, _):
      scope
    case .rule: nil
    }
  }

  private static func path(_ scope: Scope) -> [String] {
    switch scope {
    case .programme: ["findings"]
    case .year(let year): ["findings", "year", "\(year)"]
    case .area(let place): ["findings", "area", place.rawValue]
    case .project(let place): ["findings", "project", place.rawValue]
    }
  }

  public var methods: Set<Method> { self == .rule ? [.get, .post] : [.get] }

  /// The room asks ``Sight`` about the place.
  public var access: Access {
    guard let scope else { return .role([.programmeLead]) }
    return scope.place == nil ? .inside : .role(Set(Role.allCases))
  }

  public static var samples: [ImpactRoute] {
    let place = PlaceKey(rawValue: "0123456789abcdefghjkmnpqrs")
    return [Scope.programme, .year(2026), .area(place), .project(place)].flatMap { scope in
      [
        .findings(scope), .model(scope, ModelName("wellbeing", "given_types")), .table(scope),
        .modelFile(scope, ModelName("wellbeing", "given_types"), .csv),
      ]
    }
      + [Scope.programme, .area(place), .project(place)].flatMap { scope in
        FigurePart.allCases.map { .figures(scope, $0) } + [
          .figureFile(scope, .support, "kinds", .csv), .figureFile(scope, .support, "kinds", .png),
        ]
      } + [.model(.programme, ModelName("hope", "projects", by: "gender")), .rule]
  }
}
