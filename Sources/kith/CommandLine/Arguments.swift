/// The words after a command, read against the options it takes.
struct Arguments: Equatable {
  private(set) var values: [String: String] = [:]
  private(set) var switches: Set<String> = []
  private(set) var operands: [String] = []
  /// All values of every option, in order: an option may come more than once.
  private(set) var lists: [String: [String]] = [:]

  /// Reads `--name VALUE`, `--name=VALUE` and `--name`; `--` ends the options.
  ///
  /// - Throws: `CommandError` for an unknown option and for one that lacks its value.
  init(_ words: [String], options: [CommandOption]) throws(CommandError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--"), word != "--" else {
        if word == "--" {
          operands += rest
          return
        }
        operands.append(word)
        continue
      }
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = options.first(where: { $0.name == name }) else {
        throw CommandError("There is no option --\(name).", .usage)
      }
      if option.value == nil {
        guard parts.count == 1 else {
          throw CommandError("--\(name) takes no value.", .usage)
        }
        switches.insert(name)
      } else if let value = parts.count == 2 ? String(parts[1]) : rest.popFirst(), !value.isEmpty {
        take(value, for: name)
        while parts.count == 1, option.takesSeveral, let more = rest.first, !more.hasPrefix("--") {
          take(more, for: name)
          rest.removeFirst()
        }
      } else {
        throw CommandError("--\(name) needs a value: --\(name) \(option.value ?? "").", .usage)
      }
    }
  }

  private mutating func take(_ value: String, for name: String) {
    values[name] = value
    lists[name, default: []].append(value)
  }

  /// The value of an option, if it was given; the last, if it was given more than once.
  subscript(option: String) -> String? { values[option] }

  /// Takes the first of the words that are no options away, such as the name of a command's part.
  mutating func takeOperand() -> String? {
    operands.isEmpty ? nil : operands.removeFirst()
  }

  /// Whether a switch was given.
  func has(_ name: String) -> Bool { switches.contains(name) }

  /// The value of an option as a whole number within a range.
  func number(_ name: String, in range: ClosedRange<Int>, else fallback: Int) throws(CommandError)
    -> Int
  {
    guard let text = values[name] else { return fallback }
    guard let number = Int(text), range.contains(number) else {
      throw CommandError(
        "--\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text)'.",
        .usage)
    }
    return number
  }
}
