internal import Identity
internal import Programme

/// What the terminal tells about the demonstration: who can be signed in as.
enum DemonstrationCard {
  /// The sign-ins, one in a line.
  static func text(_ demonstration: Demonstration) -> String {
    let rows = demonstration.signIns.map { signIn in
      "  \(padded(signIn.role?.rawValue ?? "peer", 15)) \(padded(signIn.email, 30)) \(signIn.password)"
    }
    let people = demonstration.people.filter { $0.pin != nil }.prefix(3).map { person in
      "  \(padded("personal ID", 15)) \(padded(person.personalID.written, 30)) PIN \(person.pin ?? "")"
    }
    return (["All people in it are invented. Sign in as:"] + rows + people).joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
