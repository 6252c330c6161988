internal import Identity
internal import Web

/// The command `kith routes`.
enum RoutesCommand: Command {
  static let name = "routes"
  static let summary = "Prints every address with its methods, who may call it and a sample."
  static let options: [CommandOption] = []

  static func run(_ arguments: Arguments) throws {
    let rows = Route.samples.map { route in
      [
        route.methods.map(\.rawValue).sorted().joined(separator: ","), route.access.words,
        route.address.text,
      ]
    }
    let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      Console.print(
        zip(row, widths + [0]).map { text, width in
          text + String(repeating: " ", count: max(0, width - text.count))
        }.joined(separator: "  "))
    }
  }
}

extension Access {
  /// Who that is, in one word or a few joined by `+`.
  fileprivate var words: String {
    switch self {
    case .anyone: "anyone"
    case .participant: "participant"
    case .ownRecord: "own-record"
    case .inside: "participant+any-role"
    case .account: "account"
    case .role(let roles): roles.map(\.rawValue).sorted().joined(separator: "+")
    case .token(let roles): "token+" + roles.map(\.rawValue).sorted().joined(separator: "+")
    case .ownLink: "own-link"
    case .demonstration: "demonstration"
    }
  }
}
