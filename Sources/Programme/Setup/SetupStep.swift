/// The pages of creating a programme, in order.
public enum SetupStep: String, Sendable, CaseIterable {
  /// What is about to happen.
  case welcome
  /// What the programme is called.
  case name
  /// Where it takes place.
  case areas
  /// Its first project.
  case project
  /// The account of whoever is creating it.
  case account

  /// The step after this one; `nil` after the last.
  public var next: SetupStep? {
    SetupStep.allCases.first { $0 > self }
  }

  /// The step before this one; `nil` before the first.
  public var previous: SetupStep? {
    SetupStep.allCases.last { $0 < self }
  }

  /// How many steps come before it.
  var number: Int { SetupStep.allCases.firstIndex(of: self) ?? 0 }
}

extension SetupStep: Comparable {
  public static func < (earlier: SetupStep, later: SetupStep) -> Bool {
    earlier.number < later.number
  }
}
