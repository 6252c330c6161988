internal import Design
internal import Identity
internal import Impact
internal import Instruments
internal import Messaging
internal import PeerLog
internal import Programme
internal import Storage
internal import Time
internal import Web

/// The program put together: the data folder, the content, and every room.
struct Kith: Sendable {
  let rooms: Rooms
  let data: OpenData
  let setupCode: SetupCode
  /// The demonstration, if this is one.
  let demonstration: Demonstration?
  /// What the logs say together, as of the last one.
  let evidence: LiveEvidence
  private let keeper: EditionKeeper
  private let daily: [Daily]

  /// Opens the data folder, brings the databases up to date, puts the rooms together and, on the first
  /// start, fills in the demonstration unless told not to.
  ///
  /// - Throws: `CommandError` with the one line to print.
  static func open(_ settings: ServeSettings) throws(CommandError) -> Kith {
    let folder = try ContentFolder.find(
      named: settings.contentFolder, program: CommandLine.arguments[0])
    let content = try Content(
      folder, own: OwnInstruments(data: settings.dataFolder), country: settings.country)
    let data = try OpenData(settings.dataFolder)
    if let warning = data.warning { Console.error(warning) }
    let demonstration = try DemonstrationFilling.find(
      in: data, folder, wanted: !settings.isEmpty, clock: .system)
    let evidence = LiveEvidence(data.stores.kith, Counting(library: content.instruments))
    let keeper = EditionKeeper(evidence) { Console.error($0) }
    let house = House(
      stores: Stores(
        identity: data.stores.identity,
        kith: WatchedDatabase(data.stores.kith) { keeper.changed() }),
      vault: data.vault,
      catalogue: content.catalogue,
      frames: Frames(
        catalogue: content.catalogue, crisis: content.crisis, exit: settings.exit,
        assets: content.assets),
      settings: HouseSettings(
        isDemonstration: demonstration != nil,
        baseAddress: settings.address,
        participantHome: PeerLogRoute.log.address),
      outbox: outbox(settings, isDemonstration: demonstration != nil),
      places: .programme(in: data.stores.kith),
      navigation: .rooms,
      languages: .participants(in: data.stores.kith),
      log: { Console.error($0) })
    do {
      try data.stores.kith.write {
        try LogLines.keep(headingsOf: content.instruments.questionnaires.values, on: $0)
      }
    } catch { throw CommandError("The questions cannot be kept: \(error)", .software) }
    if let demonstration {
      try DemonstrationFilling.fill(demonstration, house, content.forms)
    }
    let setupCode = SetupCode.random(house.randomness)
    let kith = Kith(
      rooms: try Rooms(
        house, content, evidence: evidence, setupCode: setupCode,
        data: settings.dataFolder, folder: "\(settings.dataFolder)/cuts"), data: data,
      setupCode: setupCode,
      demonstration: demonstration, evidence: evidence, keeper: keeper,
      daily: [
        check(evidence, house),
        tidying(house),
        reminders(ReminderRound(house, forms: content.forms), house),
      ])
    keeper.begin()
    return kith
  }

  /// Counts the logs again in every night and says what it found.
  private static func check(_ evidence: LiveEvidence, _ house: House) -> Daily {
    // In the night few people are about.
    Daily("check", at: 3, clock: house.clock) { isStopping in
      do { house.log(try evidence.verify().sentence) } catch {
        if !isStopping() { house.log("The figures were not checked: \(error)") }
      }
    }
  }

  /// Throws away what was typed of sheets that nobody went on with.
  private static func tidying(_ house: House) -> Daily {
    Daily("tidying", at: 4, clock: house.clock) { _ in
      do {
        let today = house.clock.now().day
        let count = try house.stores.kith.write { try KeyingStore.discardLapsed(on: today, $0) }
        if count > 0 { house.log("Sheets half typed for too long, thrown away: \(count).") }
      } catch {
        house.log("Sheets half typed for too long were not thrown away: \(error)")
      }
    }
  }

  /// Reminds people of their log, at an hour at which a phone may make a sound.
  private static func reminders(_ round: ReminderRound, _ house: House) -> Daily {
    Daily("reminders", at: 10, clock: house.clock) { isStopping in
      do {
        let outcome = try round.run(unless: isStopping)
        if outcome.isWorthSaying { house.log(outcome.sentence) }
      } catch {
        house.log("Not everybody was reminded: \(error)")
      }
    }
  }

  /// Where letters leave: the mail server; without one, the terminal in the demonstration, else nowhere.
  private static func outbox(_ settings: ServeSettings, isDemonstration: Bool) -> Outbox {
    if let mail = settings.mail { return .mail(mail) }
    return isDemonstration ? .log { Console.print($0) } : .none
  }

  /// Closes the databases when what was queued is done.
  func close() {
    evidence.stop()
    keeper.stop()
    for work in daily { work.stop() }
    data.close()
  }
}
