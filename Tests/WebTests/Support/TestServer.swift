import Web

/// A server of this machine on a free port, for one test.
func serve(
  _ settings: ServerSettings = .test, log: AccessLog? = nil, _ answering: @escaping Answering
) throws -> Server {
  try Server(
    settings,
    errorPage: { status, _ in Response(status, body: Bytes("refused \(status.rawValue)")) },
    log: log, answering: answering)
}

extension ServerSettings {
  static var test: ServerSettings { ServerSettings(port: 0) }
}

extension Response {
  static func text(_ text: String) -> Response {
    Response(.ok, headers: ["Content-Type": "text/plain; charset=utf-8"], body: Bytes(text))
  }
}
