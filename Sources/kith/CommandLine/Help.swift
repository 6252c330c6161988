/// The words of `kith help`.
enum Help {
  /// The list of all commands.
  static func overview(of commands: [any Command.Type]) -> String {
    let width = commands.map { $0.name.count }.max() ?? 0
    let lines = commands.map { command in
      "  \(padded(command.name, to: width))  \(command.summary)"
    }
    return """
      Kith: the open platform for community peer support.

      Usage: kith COMMAND [OPTIONS]

      \(lines.joined(separator: "\n"))

      'kith help COMMAND' tells more about one.
      """
  }

  /// The page of one command.
  static func page(of command: any Command.Type) -> String {
    let names = command.options.map { "--\($0.name)" + ($0.value.map { " \($0)" } ?? "") }
    let width = names.map(\.count).max() ?? 0
    let lines = zip(names, command.options).map { name, option in
      "  \(padded(name, to: width))  \(option.help)"
    }
    let usage = "Usage: kith \(command.name)" + (lines.isEmpty ? "" : " [OPTIONS]")
    let widest = command.parts.map { $0.words.count }.max() ?? 0
    let parts = command.parts.map { "  \(padded($0.words, to: widest))  \($0.help)" }
    return [[command.summary], [usage], parts, lines].filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
