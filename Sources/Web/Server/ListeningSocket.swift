// Both, because both modules contain the system's socket headers and either may be taken for their owner.
internal import CMicrohttpd
internal import Glibc

/// A socket that takes connections.
///
/// The server opens it itself, rather than leaving it to libmicrohttpd, because only so can it tell why
/// a port cannot be had, and stop listening without a race between threads.
struct ListeningSocket: ~Copyable {
  let descriptor: Int32

  /// Opens the socket and listens.
  ///
  /// - Throws: `ServerError` if the address or the port cannot be had.
  init(_ listen: ServerSettings.Listen, port: UInt16) throws(ServerError) {
    let address = try SocketAddress(listen, port: port)
    var opened = Self.open(address)
    if opened < 0, listen == .everywhere, errno == EAFNOSUPPORT {
      opened = Self.open(SocketAddress(anyIPv4: port))
    }
    guard opened >= 0 else {
      switch errno {
      case EADDRINUSE: throw .portInUse(port)
      case EACCES: throw .portNotAllowed(port)
      case EADDRNOTAVAIL: throw .addressNotAvailable(address.description)
      default: throw .system(errno: errno)
      }
    }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// The port it listens on.
  var port: UInt16 { SocketAddress(boundTo: descriptor)?.port ?? 0 }

  /// A descriptor, or -1 with the reason in `errno`.
  private static func open(_ address: SocketAddress) -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    let descriptor = socket(Int32(address.family), kind, 0)
    guard descriptor >= 0 else { return -1 }
    var on: Int32 = 1
    var off: Int32 = 0
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, size)
    if address.family == AF_INET6 {
      setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &off, size)
    }
    guard address.withPointer({ bind(descriptor, $0, $1) }) == 0,
      Glibc.listen(descriptor, 1024) == 0
    else {
      let reason = errno
      close(descriptor)
      errno = reason
      return -1
    }
    return descriptor
  }
}
