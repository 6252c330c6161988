internal import CMicrohttpd

/// Starting libmicrohttpd and being called by it.
///
/// The library gets an unretained reference to the core, which outlives it: the server that owns both
/// stops the library before it lets go of the core.
enum Daemon {
  /// Starts the library's threads.
  static func start(_ core: ServerCore) throws(ServerError) -> OpaquePointer {
    let context = Unmanaged.passUnretained(core).toOpaque()
    var settings = kith_daemon_settings()
    settings.threads = UInt32(core.settings.threads)
    // The library gives each thread an equal share; none is ever to reach it (see `ConnectionTable`).
    let most = core.settings.connections + ConnectionTable.leavers + 1
    settings.connections = UInt32(core.settings.threads * most)
    settings.idle_seconds = UInt32(core.settings.idleSeconds)
    settings.memory_per_connection = core.settings.memoryPerConnection
    settings.context = context
    settings.began = { context, target, connection in Daemon.began(context, target, connection) }
    settings.handle = { _, _, target, method, version, upload, count, context in
      guard let target, let method, let version else { return .NO }
      let line = RequestLine(
        method: UnsafeRawBufferPointer(cString: method), target: target,
        version: UnsafeRawBufferPointer(cString: version))
      return Daemon.handle(line, upload, count, context)
    }
    settings.completed = { _, _, context, _ in Daemon.completed(context) }
    settings.connection = { context, to, slot, code in Daemon.connection(context, to, slot, code) }
    guard let files = core.settings.certificate else {
      guard let daemon = kith_start_daemon(&settings) else { throw .system(errno: 0) }
      return daemon
    }
    let certificate = try PEM(path: files.certificate)
    let key = try PEM(path: files.key)
    let daemon = certificate.withCString { certificate in
      key.withCString { key in
        "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1".withCString { priorities in
          settings.certificate = certificate
          settings.key = key
          settings.priorities = priorities
          return kith_start_daemon(&settings)
        }
      }
    }
    guard let daemon else {
      throw .certificateInvalid(certificate: files.certificate, key: files.key)
    }
    return daemon
  }

  private static func began(
    _ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?,
    _ connection: OpaquePointer?
  ) -> UnsafeMutableRawPointer? {
    guard let context, let target, let connection else { return nil }
    let core = Unmanaged<ServerCore>.fromOpaque(context).takeUnretainedValue()
    let exchange = Exchange(
      core: core, connection: connection,
      target: UnsafeRawBufferPointer(cString: target))
    core.begin(exchange)
    return Unmanaged.passRetained(exchange).toOpaque()
  }

  private static func handle(
    _ line: RequestLine, _ upload: UnsafePointer<CChar>?,
    _ uploadCount: UnsafeMutablePointer<Int>?,
    _ context: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
  ) -> MHD_Result {
    guard let uploadCount, let context = context?.pointee else { return .NO }
    let exchange = Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
    let upload = UnsafeRawBufferPointer(start: upload, count: uploadCount.pointee)
    uploadCount.pointee = 0
    return exchange.handle(line, upload)
  }

  private static func completed(_ context: UnsafeMutablePointer<UnsafeMutableRawPointer?>?) {
    guard let opaque = context?.pointee else { return }
    context?.pointee = nil
    let exchange = Unmanaged<Exchange>.fromOpaque(opaque).takeRetainedValue()
    exchange.core.end(exchange)
  }

  private static func connection(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ code: MHD_ConnectionNotificationCode
  ) {
    guard let context, let connection, let slot else { return }
    let core = Unmanaged<ServerCore>.fromOpaque(context).takeUnretainedValue()
    if code == .CONNECTION_NOTIFY_STARTED {
      guard let record = core.connections.record(of: kith_connection_socket(connection)) else {
        return
      }
      slot.pointee = Unmanaged.passRetained(record).toOpaque()
    } else if let opaque = slot.pointee {
      slot.pointee = nil
      core.connections.remove(Unmanaged<ConnectionRecord>.fromOpaque(opaque).takeRetainedValue())
    }
  }
}
