internal import CMicrohttpd
internal import Glibc
internal import Synchronization

extension Exchange {
  /// Hands a response to the library, which sends it when the other end is ready.
  ///
  /// The body is not copied: the library holds on to it until it has been sent.
  func send(_ response: Response) -> MHD_Result {
    let isSecure = core.isTLS || (core.settings.behindProxy && head.isForwardedSecurely)
    guard let queued = Exchange.make(response, core.headers(isSecure: isSecure)) else {
      return .NO
    }
    defer { MHD_destroy_response(queued) }
    if core.isStopping.load(ordering: .relaxed) {
      MHD_add_response_header(queued, "Connection", "close")
    }
    let count = response.file?.count ?? response.body?.count ?? 0
    sent = (response.status, response.route, verb == .head ? 0 : count)
    return MHD_queue_response(connection, UInt32(response.status.rawValue), queued)
  }

  private static func make(_ response: Response, _ common: PreparedHeaders) -> OpaquePointer? {
    let made: OpaquePointer?
    if let file = response.file {
      let descriptor = file.duplicate()
      guard descriptor >= 0 else { return nil }
      // The library reads from the start whoever else has read, and closes the descriptor.
      made = MHD_create_response_from_fd64(UInt64(file.count), descriptor)
      if made == nil { close(descriptor) }
    } else if let body = response.body, body.count > 0 {
      made = MHD_create_response_from_buffer_with_free_callback_cls(
        body.count, body.address,
        { if let body = $0 { Unmanaged<Bytes>.fromOpaque(body).release() } },
        Unmanaged.passRetained(body).toOpaque())
    } else {
      made = MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
    }
    guard let made else { return nil }
    common.add(to: made)
    for field in response.headers.all { MHD_add_response_header(made, field.name, field.value) }
    return made
  }
}
