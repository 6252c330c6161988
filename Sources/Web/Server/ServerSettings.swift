/// How the server listens and what it accepts.
public struct ServerSettings: Sendable {
  /// The addresses of this machine that can be reached.
  public enum Listen: Sendable, Equatable {
    /// This machine only (127.0.0.1).
    case loopback
    /// Every address of this machine, IPv4 and IPv6.
    case everywhere
    /// One IPv4 or IPv6 address.
    case address(String)
  }

  /// The files that make the server speak TLS.
  public struct Certificate: Sendable, Equatable {
    /// The path of the certificate chain, as PEM text.
    public var certificate: String
    /// The path of its private key, as PEM text.
    public var key: String

    /// Names the two files.
    public init(certificate: String, key: String) {
      self.certificate = certificate
      self.key = key
    }
  }

  /// Where to listen.
  public var listen: Listen
  /// The port; 0 takes a free one, which `Server.port` then tells.
  public var port: UInt16
  /// The certificate, if the server itself speaks TLS.
  public var certificate: Certificate?
  /// Whether a proxy in front sets `X-Forwarded-Proto` and `X-Forwarded-For`.
  ///
  /// Only then are the two headers believed, because anybody can send them.
  public var behindProxy = false
  /// The threads that answer; at least 2.
  public var threads: Int
  /// The connections open at once; whoever comes then takes the place of one that waits for a request,
  /// of the network that has most, and is turned away only if all are busy.
  ///
  /// Each can hold `memoryPerConnection` and `bodyLimit`, so the number also bounds the memory that
  /// anybody can make the server use.
  public var connections = 1024
  /// The seconds of silence after which a connection is closed.
  public var idleSeconds = 30
  /// The seconds in which a whole request must have come, however slowly it drips.
  public var requestSeconds = 60
  /// The bytes of memory for the request line and the headers of one connection, and for the headers
  /// of its answer.
  public var memoryPerConnection = 32 << 10
  /// The bytes a form may have; more is answered with 413.
  public var bodyLimit = 256 << 10
  /// The headers of every answer that protect the people who use a browser.
  public var security = SecurityHeaders()

  /// The settings of a server on this machine only, with limits for a public one.
  public init(
    listen: Listen = .loopback, port: UInt16 = 8080, certificate: Certificate? = nil,
    threads: Int = ServerSettings.processors
  ) {
    self.listen = listen
    self.port = port
    self.certificate = certificate
    self.threads = max(2, threads)
  }
}
