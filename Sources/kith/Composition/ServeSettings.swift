internal import Messaging
internal import Web

/// What `kith serve` was asked for, checked.
struct ServeSettings: Sendable {
  let dataFolder: String
  let contentFolder: String?
  let baseAddress: String?
  let country: String
  let exit: Address
  let isEmpty: Bool
  let logsRequests: Bool
  let server: ServerSettings
  let mail: MailServer?

  /// Reads the options.
  ///
  /// - Throws: `CommandError` for a value that cannot be.
  init(_ arguments: Arguments) throws(CommandError) {
    dataFolder = try DatabaseAddress(
      arguments["database"], folder: arguments["data"] ?? "data"
    ).folder
    contentFolder = arguments["content"]
    country = arguments["country"] ?? "england"
    exit = if let text = arguments["exit"] { try Self.exit(text) } else { Self.usualExit }
    isEmpty = arguments.has("empty")
    logsRequests = !arguments.has("no-log")
    baseAddress = try Self.baseAddress(arguments["address"])
    server = try Self.server(arguments)
    mail = try MailSettings.read(arguments)
  }

  private static func server(_ arguments: Arguments) throws(CommandError) -> ServerSettings {
    let listen: ServerSettings.Listen =
      switch arguments["listen"] ?? "this-machine" {
      case "this-machine": .loopback
      case "everywhere": .everywhere
      case let address: .address(address)
      }
    let port = try arguments.number("port", in: 0...65_535, else: 8080)
    var settings = ServerSettings(listen: listen, port: UInt16(port))
    switch (arguments["certificate"], arguments["key"]) {
    case (let certificate?, let key?):
      settings.certificate = .init(certificate: certificate, key: key)
    case (nil, nil): break
    default: throw CommandError("--certificate and --key go together.", .usage)
    }
    settings.behindProxy = arguments.has("behind-proxy")
    do { try settings.choosePort() } catch { throw CommandError(error.sentence, error.code) }
    return settings
  }

  /// Where the quick exit leads unless said otherwise: a page that anybody could have open.
  static let usualExit = Address(outside: "https://www.bbc.co.uk/weather")

  private static func exit(_ text: String) throws(CommandError) -> Address {
    guard text.hasPrefix("https://"), text != "https://" else {
      throw CommandError("--exit begins with https://, not '\(text)'.", .usage)
    }
    return Address(outside: text)
  }

  static func baseAddress(_ text: String?) throws(CommandError) -> String? {
    guard let text else { return nil }
    guard text.hasPrefix("http://") || text.hasPrefix("https://") else {
      throw CommandError("--address begins with https:// or http://, not '\(text)'.", .usage)
    }
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  /// Where people open it; on this machine unless said otherwise.
  var address: String {
    baseAddress ?? "\(server.certificate == nil ? "http" : "https")://localhost:\(server.port)"
  }
}
