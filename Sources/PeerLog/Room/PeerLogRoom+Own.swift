internal import Design
internal import Identity
internal import Instruments
internal import Programme
internal import Storage
internal import Web

// What a person can see of what they gave, and do with it. The front door lets nobody in here who has not
// shown that the record is theirs; with the ID alone nothing of it can be read or changed.
extension PeerLogRoom {
  func answer(_ route: OwnRoute, _ visit: Visit) throws -> Answer {
    let isChange = visit.request.method == .post
    switch route {
    case .month(let key): return try month(key, visit)
    case .change(let key, let step):
      return try isChange ? keepChange(step, of: key, visit) : change(step, of: key, visit)
    case .day(let key): return try isChange ? keepDay(of: key, visit) : day(of: key, visit)
    case .takeOut(let key): return try isChange ? takeOut(key, visit) : takeOutPage(key, visit)
    case .twice: return try twice(visit)
    case .duplicate(let key): return try isChange ? decide(key, visit) : duplicate(key, visit)
    case .copy: return copyPage(visit)
    case .file(let format): return try copy(format, visit)
    case .choices: return try choices(visit)
    case .language: return try isChange ? keepLanguage(visit) : languagePage(visit)
    case .length: return try isChange ? keepLength(visit) : lengthPage(visit)
    case .pause: return try isChange ? keepPause(visit) : pause(visit)
    case .stop: return try stop(visit)
    case .agreement: return try isChange ? keepAgreement(visit) : agreement(visit)
    }
  }

  func mirror(_ visit: Visit) throws -> Answer {
    guard let key = visit.participant else { throw PeerLogError.nobody }
    if let asked = try askedAgain(visit) { return asked }
    let (mirror, waiting, aside) = try house.stores.kith.read { connection in
      (
        Mirror(
          try LogStore.logs(of: key, on: connection),
          try CorrectionStore.corrections(by: key, on: connection),
          measures: forms.outcomes),
        try SetAsideStore.waiting(of: key, on: connection).count,
        try SetAsideStore.logs(of: key, on: connection).count
      )
    }
    let name = try house.stores.identity.read { try house.participants.name(of: key, in: $0) }
    return .now(
      .page(
        MirrorPage(
          shell: visit.shell, name: name, mirror: mirror, hasTwice: waiting > 0,
          hasSetAside: aside > 0, found: found(visit.words))))
  }

  /// A log of the visitor's own.
  ///
  /// - Throws: `PeerLogError.noSuchMonth` for a log that is not there or is somebody else's; the two look
  ///   the same from outside.
  func ownLog(_ key: LogKey, _ visit: Visit, on connection: any Connection) throws -> Log {
    guard let log = try LogStore.log(key, on: connection), log.participant == visit.participant
    else { throw PeerLogError.noSuchMonth }
    return log
  }
}
