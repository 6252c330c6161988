public import Storage
public import Web

/// The addresses of what a person can do with what they gave; all of them below their own months.
public enum OwnRoute: Equatable, Sendable {
  /// One log of theirs, in words.
  case month(LogKey)
  /// The questions of one step of it, to be answered differently.
  case change(LogKey, String)
  /// The day that it counts back from.
  case day(LogKey)
  /// Taking it out.
  case takeOut(LogKey)
  /// Their logs that may be one log given twice, and those that were set aside.
  case twice
  /// Some logs that may be one, side by side; or one that was set aside.
  case duplicate(LogKey)
  /// The forms in which they can have a copy of everything they gave.
  case copy
  /// The copy in one form.
  case file(CopyFormat)
  /// What they have chosen, with the ways to change it.
  case choices
  /// The language in which they are written to.
  case language
  /// How much they would like to be asked.
  case length
  /// Being asked nothing for a while.
  case pause
  /// Being asked nothing more; what they gave stays.
  case stop
  /// What they agree to, and have agreed to before.
  case agreement
}

/// A form in which a person can have a copy of everything they gave.
public enum CopyFormat: String, Sendable, CaseIterable {
  case print, csv, json
}

extension OwnRoute: Routes {
  public init?(_ path: [String]) {
    guard path.first == "mirror" else { return nil }
    switch path.count {
    case 2: self.init(path[1])
    case 3 where path[1] == "twice": self = .duplicate(LogKey(rawValue: path[2]))
    case 3 where path[1] == "choices": self.init(choice: path[2])
    case 3 where path[1] == "copy":
      guard let format = CopyFormat(rawValue: path[2]) else { return nil }
      self = .file(format)
    case 3 where path[1] == "month": self = .month(LogKey(rawValue: path[2]))
    case 4 where path[1] == "month": self.init(LogKey(rawValue: path[2]), path[3])
    default: return nil
    }
  }

  private init?(_ second: String) {
    switch second {
    case "copy": self = .copy
    case "choices": self = .choices
    case "stop": self = .stop
    case "agreement": self = .agreement
    case "twice": self = .twice
    default: return nil
    }
  }

  private init?(choice: String) {
    switch choice {
    case "language": self = .language
    case "length": self = .length
    case "pause": self = .pause
    default: return nil
    }
  }

  private init(_ key: LogKey, _ last: String) {
    switch last {
    case "day": self = .day(key)
    case "take-out": self = .takeOut(key)
    default: self = .change(key, last)
    }
  }

  public var path: [String] {
    switch self {
    case .month(let key): ["mirror", "month", key.rawValue]
    case .change(let key, let step): ["mirror", "month", key.rawValue, step]
    case .day(let key): ["mirror", "month", key.rawValue, "day"]
    case .takeOut(let key): ["mirror", "month", key.rawValue, "take-out"]
    case .twice: ["mirror", "twice"]
    case .duplicate(let key): ["mirror", "twice", key.rawValue]
    case .copy: ["mirror", "copy"]
    case .file(let format): ["mirror", "copy", format.rawValue]
    case .choices: ["mirror", "choices"]
    case .language: ["mirror", "choices", "language"]
    case .length: ["mirror", "choices", "length"]
    case .pause: ["mirror", "choices", "pause"]
    case .stop: ["mirror", "stop"]
    case .agreement: ["mirror", "agreement"]
    }
  }

  public var methods: Set<Method> {
    switch self {
    case .month, .twice, .copy, .file, .choices: [.get]
    case .stop: [.post]
    case .change, .day, .takeOut, .duplicate, .language, .length, .pause, .agreement: [.get, .post]
    }
  }

  public static var samples: [OwnRoute] {
    let key = LogKey(rawValue: "0123456789abcdefghjkmnpqrs")
    return [
      .month(key), .change(key, "support"), .day(key), .takeOut(key), .twice, .duplicate(key),
      .copy, .choices, .language, .length, .pause, .stop, .agreement,
    ] + CopyFormat.allCases.map(OwnRoute.file)
  }
}
