internal import Programme
internal import Web

/// The command `kith serve`.
enum ServeCommand: Command {
  static let name = "serve"
  static let summary = "Serves Kith to browsers; the first start fills in a demonstration."
  static let options = ownOptions + MailSettings.options

  private static let ownOptions = [
    CommonOptions.data, CommonOptions.database, CommonOptions.content,
    CommandOption("port", "N", "the port to listen on (default: 8080; 0 takes a free one)"),
    CommandOption(
      "listen", "WHERE", "this-machine, everywhere or an address (default: this-machine)"),
    CommandOption("address", "URL", "where people reach it, such as https://kith.example"),
    CommandOption("certificate", "FILE", "the certificate chain, to serve https"),
    CommandOption("key", "FILE", "the private key of the certificate"),
    CommandOption("behind-proxy", nil, "believe the forwarding headers of the proxy in front"),
    CommandOption("country", "NAME", "whose crisis contacts to show (default: england)"),
    CommandOption("exit", "URL", "where the quick exit leads (default: a weather forecast)"),
    CommandOption("empty", nil, "start without the demonstration and create a programme"),
    CommandOption("no-log", nil, "write no line for each request"),
  ]

  static func run(_ arguments: Arguments) throws {
    let settings = try ServeSettings(arguments)
    Signals.block()
    let kith = try Kith.open(settings)
    defer { kith.close() }
    let server = try start(kith.rooms, settings)
    announce(kith, settings)
    Signals.wait()
    Console.print("Stopping: answers under way are being finished.")
    server.stop(within: 10)
  }

  private static func start(_ rooms: Rooms, _ settings: ServeSettings) throws(CommandError)
    -> Server
  {
    do {
      return try Server(
        settings.server,
        errorPage: { rooms.refused($0, $1) },
        log: settings.logsRequests ? AccessLog() : nil,
        answering: { rooms.answer($0) })
    } catch {
      throw CommandError(error.sentence, error.code)
    }
  }

  private static func announce(_ kith: Kith, _ settings: ServeSettings) {
    Console.print("Kith is at \(settings.address)")
    if let demonstration = kith.demonstration {
      if settings.isEmpty {
        Console.print(
          "\(settings.dataFolder) holds the demonstration already. For a programme of your own choose another folder: --data DIR."
        )
      }
      Console.print(DemonstrationCard.text(demonstration))
    } else if !kith.rooms.isSetUp {
      Console.print("Open it to create your programme. From another machine it asks for this code:")
      Console.print("  \(kith.setupCode.written)")
    }
    Console.print("Stop it with Ctrl-C.")
  }
}
