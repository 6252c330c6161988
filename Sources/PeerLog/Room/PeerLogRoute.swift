public import Identity
public import Storage
public import Web

/// The addresses of the peer support log.
public enum PeerLogRoute: Equatable, Sendable {
  /// The way in, for everyone.
  case start
  /// What the log is, before anybody agrees to anything.
  case information
  /// The statements to agree to.
  case consent
  /// One of the pages after agreeing.
  case joining(JoinStep)
  /// One page of the background questions, counted from 1.
  case background(page: Int)
  /// The last page of joining.
  case joined
  /// Where a log begins.
  case log
  /// One step of a log that has been begun, by the step's id.
  case step(LogKey, String)
  /// The same questions on one page.
  case whole(LogKey)
  /// Everything so far is kept: one can stop here, or see where one is.
  case saved(LogKey)
  /// A last look before sending.
  case check(LogKey)
  /// Throws a draft away.
  case discard(LogKey)
  /// Thanks, once the log is kept.
  case thanks(LogKey)
  /// A person's own months.
  case mirror
  /// What a person can do with what they gave.
  case own(OwnRoute)
  /// Stopping, and taking everything out.
  case leave
  /// What is said to somebody who has taken everything out.
  case left
  /// What the link at the end of a reminder opens, with whose it is, sealed.
  case noReminders(String)
  /// What is said once there are no more reminders.
  case remindersEnded
}

/// The pages of joining that come after agreeing, in order.
public enum JoinStep: String, Sendable, CaseIterable {
  case id, reminders, place
}

extension PeerLogRoute: RoomRoutes {
  public init?(_ path: [String]) {
    if let own = OwnRoute(path) {
      self = .own(own)
      return
    }
    switch path.count {
    case 0: self = .start
    case 1: self.init(path[0])
    case 2: self.init(path[0], path[1])
    case 3: self.init(path[0], path[1], path[2])
    default: return nil
    }
  }

  private init?(_ first: String) {
    switch first {
    case "join": self = .information
    case "log": self = .log
    case "mirror": self = .mirror
    case "leave": self = .leave
    case "left": self = .left
    case "no-reminders": self = .remindersEnded
    default: return nil
    }
  }

  private init?(_ first: String, _ second: String) {
    switch (first, second) {
    case ("no-reminders", _): self = .noReminders(second)
    case ("join", "consent"): self = .consent
    case ("join", "joined"): self = .joined
    case ("join", _):
      guard let step = JoinStep(rawValue: second) else { return nil }
      self = .joining(step)
    default: return nil
    }
  }

  private init?(_ first: String, _ second: String, _ third: String) {
    switch (first, third) {
    case ("join", _) where second == "background":
      guard let page = Int(third), page > 0, String(page) == third else { return nil }
      self = .background(page: page)
    case ("log", "whole"): self = .whole(LogKey(rawValue: second))
    case ("log", "saved"): self = .saved(LogKey(rawValue: second))
    case ("log", "check"): self = .check(LogKey(rawValue: second))
    case ("log", "discard"): self = .discard(LogKey(rawValue: second))
    case ("log", "thanks"): self = .thanks(LogKey(rawValue: second))
    case ("log", _): self = .step(LogKey(rawValue: second), third)
    default: return nil
    }
  }

  public var path: [String] {
    switch self {
    case .start: []
    case .information: ["join"]
    case .consent: ["join", "consent"]
    case .joining(let step): ["join", step.rawValue]
    case .background(let page): ["join", "background", String(page)]
    case .joined: ["join", "joined"]
    case .log: ["log"]
    case .step(let key, let step): ["log", key.rawValue, step]
    case .whole(let key): ["log", key.rawValue, "whole"]
    case .saved(let key): ["log", key.rawValue, "saved"]
    case .check(let key): ["log", key.rawValue, "check"]
    case .discard(let key): ["log", key.rawValue, "discard"]
    case .thanks(let key): ["log", key.rawValue, "thanks"]
    case .mirror: ["mirror"]
    case .own(let route): route.path
    case .leave: ["leave"]
    case .left: ["left"]
    case .noReminders(let token): ["no-reminders", token]
    case .remindersEnded: ["no-reminders"]
    }
  }

  public var methods: Set<Method> {
    switch self {
    case .own(let route): route.methods
    case .start, .information, .joined, .saved, .thanks, .mirror, .left, .remindersEnded: [.get]
    case .discard: [.post]
    case .consent, .joining, .background, .log, .step, .whole, .check, .leave, .noReminders:
      [.get, .post]
    }
  }

  public var access: Access {
    switch self {
    case .start, .information, .consent, .left, .noReminders, .remindersEnded: .anyone
    case .log, .step, .whole, .saved, .check, .discard, .thanks: .participant
    case .joining, .background, .joined, .mirror, .own, .leave: .ownRecord
    }
  }

  public static var samples: [PeerLogRoute] {
    let key = LogKey(rawValue: "0123456789abcdefghjkmnpqrs")
    return [.start, .information, .consent] + JoinStep.allCases.map(PeerLogRoute.joining) + [
      .background(page: 1), .joined, .log, .step(key, "support"), .whole(key), .saved(key),
      .check(key),
      .discard(key), .thanks(key), .mirror, .leave, .left,
      .noReminders("0123456789abcdefghjkmnpqrs"), .remindersEnded,
    ] + OwnRoute.samples.map(PeerLogRoute.own)
  }
}
