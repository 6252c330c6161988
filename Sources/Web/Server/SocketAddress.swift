// Both, because both modules contain the system's socket headers and either may be taken for their owner.
internal import CMicrohttpd
internal import Glibc

/// The address of one end of a connection.
struct SocketAddress: CustomStringConvertible {
  var storage = sockaddr_storage()
  private(set) var length: socklen_t

  /// The address to bind for `listen`.
  init(_ listen: ServerSettings.Listen, port: UInt16) throws(ServerError) {
    switch listen {
    case .loopback: self.init(ipv4: in_addr(s_addr: UInt32(0x7f00_0001).bigEndian), port: port)
    case .everywhere: self.init(ipv6: in6_addr(), port: port)
    case .address(let text):
      var ipv4 = in_addr()
      var ipv6 = in6_addr()
      if inet_pton(AF_INET, text, &ipv4) == 1 {
        self.init(ipv4: ipv4, port: port)
      } else if inet_pton(AF_INET6, text, &ipv6) == 1 {
        self.init(ipv6: ipv6, port: port)
      } else {
        throw .addressNotAvailable(text)
      }
    }
  }

  /// Every IPv4 address of this machine.
  init(anyIPv4 port: UInt16) { self.init(ipv4: in_addr(s_addr: 0), port: port) }

  /// The address a socket is bound to.
  init?(boundTo descriptor: Int32) {
    length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let result = withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(descriptor, $0, &length)
      }
    }
    guard result == 0 else { return nil }
  }

  /// The address of the other end of a connected socket.
  init?(otherEndOf descriptor: Int32) {
    length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let result = withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getpeername(descriptor, $0, &length)
      }
    }
    guard result == 0 else { return nil }
  }

  private init(ipv4 address: in_addr, port: UInt16) {
    length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutableBytes(of: &storage) {
      $0.storeBytes(
        of: sockaddr_in(
          sin_family: sa_family_t(AF_INET), sin_port: port.bigEndian, sin_addr: address,
          sin_zero: (0, 0, 0, 0, 0, 0, 0, 0)),
        as: sockaddr_in.self)
    }
  }

  private init(ipv6 address: in6_addr, port: UInt16) {
    length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    withUnsafeMutableBytes(of: &storage) {
      $0.storeBytes(
        of: sockaddr_in6(
          sin6_family: sa_family_t(AF_INET6), sin6_port: port.bigEndian, sin6_flowinfo: 0,
          sin6_addr: address, sin6_scope_id: 0),
        as: sockaddr_in6.self)
    }
  }

  var family: Int32 { Int32(storage.ss_family) }

  var port: UInt16 {
    withUnsafeBytes(of: storage) {
      UInt16(bigEndian: $0.loadUnaligned(fromByteOffset: 2, as: UInt16.self))
    }
  }

  func withPointer<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    withUnsafePointer(to: storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
    }
  }

  /// The network of the address, as far as one household or hall has one: a whole IPv4 address, also where
  /// it came by IPv6; the first 56 bits of an IPv6 address, which a provider gives to one line (RFC 6177).
  var network: UInt64 {
    withUnsafeBytes(of: storage) { bytes in
      if family == AF_INET {
        return UInt64(bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self).byteSwapped)
      }
      let high = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      let low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
      // RFC 4291, section 2.5.5.2: IPv4-mapped addresses.
      return high == 0 && low >> 32 == 0xffff ? low & 0xffff_ffff : (high >> 8) << 8
    }
  }

  /// The address without its port, as people write it; an IPv4 address also where it came by IPv6.
  var description: String {
    withPointer { pointer, length in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(NI_MAXHOST)) { host in
        guard
          getnameinfo(
            pointer, length, host.baseAddress, socklen_t(host.count), nil, 0, NI_NUMERICHOST) == 0,
          let start = host.baseAddress
        else { return "" }
        let text = String(cString: start)
        // RFC 4291, section 2.5.5.2: IPv4-mapped addresses.
        return text.hasPrefix("::ffff:") ? String(text.dropFirst(7)) : text
      }
    }
  }
}
