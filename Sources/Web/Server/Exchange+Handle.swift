internal import CMicrohttpd
internal import Synchronization

extension Exchange {
  /// What the library calls after the headers, with each piece of the body, at its end, and once more
  /// when the connection has been woken.
  func handle(_ line: RequestLine, _ upload: UnsafeRawBufferPointer) -> MHD_Result {
    switch phase {
    case .line:
      phase = .body
      readHead(line)
      guard let refusal, isRefusedUnread else { return .YES }
      // Answered before the body: the library then reads no more and closes the connection.
      phase = .asked
      return send(refused(refusal))
    case .body where !upload.isEmpty:
      body.append(upload, wanted: refusal == nil && verb == .post)
      return .YES
    case .body:
      phase = .asked
      record?.isAnswering()
      return ask()
    case .asked:
      guard let response = outcome.withLock({ $0.take() }) else { return .NO }
      return send(response)
    }
  }

  /// Whether the request is refused without reading its body.
  ///
  /// A request that breaks the rules may not end where it says, so nothing after it on the connection
  /// can be trusted. Other bodies are read and thrown away, because a browser that is still sending
  /// would show no page at all.
  private var isRefusedUnread: Bool {
    switch refusal {
    case .badRequest, .lengthRequired: true
    default: (head.contentLength ?? 0) > FormBody.drained(core.settings.bodyLimit)
    }
  }

  /// Reads the method and the headers, and decides whether the request can be answered by a page.
  private func readHead(_ line: RequestLine) {
    verb = Verb(line.method)
    var reading = (
      head: Head(),
      layout: HeadLayout(
        target: line.target, targetCount: targetCount, version: line.version,
        reach: core.settings.memoryPerConnection)
    )
    withUnsafeMutablePointer(to: &reading) { reading in
      _ = MHD_get_connection_values_n(
        connection, .HEADER_KIND,
        { context, _, name, nameCount, value, valueCount in
          let name = UnsafeRawBufferPointer(start: name, count: nameCount)
          let value = UnsafeRawBufferPointer(start: value, count: valueCount)
          let reading = context?.assumingMemoryBound(to: (head: Head, layout: HeadLayout).self)
          reading?.pointee.head.take(name, value)
          reading?.pointee.layout.take(name, value)
          return .YES
        }, reading)
    }
    if let start = line.method.baseAddress {
      reading.layout.finish(at: start + kith_head_size(connection))
    }
    head = reading.head
    if reading.layout.isBroken || target == nil { head.isMalformed = true }
    refusal = head.refusal(
      isPost: verb == .post, needsHost: !line.version.elementsEqual("HTTP/1.0".utf8),
      bodyLimit: core.settings.bodyLimit)
    if verb == .other, refusal != .badRequest, refusal != .lengthRequired {
      refusal = .methodNotAllowed
    }
  }

  /// Has the program answer, now or later.
  private func ask() -> MHD_Result {
    guard let target, refusal == nil else {
      return send(refused(refusal ?? .badRequest))
    }
    let isJSON = verb == .post && head.isJSON
    let asked = request(
      target, form: verb == .post && !isJSON ? body.fields() : [:],
      content: isJSON ? body.bytes() : nil)
    switch core.answering(asked) {
    case .now(let response): return send(response)
    case .later(let work):
      let responder = Responder(self)
      work { responder.respond($0) }
      return awaitAnswer()
    }
  }

  /// The answer for what the program is not asked, or did not answer.
  func refused(_ status: Status) -> Response {
    let response = core.errorPage(status, (target ?? leading).map { request($0) })
    guard status == .methodNotAllowed, response.headers["Allow"] == nil else { return response }
    return response.with("Allow", "GET, HEAD, POST")
  }

  /// Puts the connection to sleep until its answer is there, unless it is already.
  private func awaitAnswer() -> MHD_Result {
    mayHaveSlept = true
    if !core.register(self) { answer { $0.refused(.unavailable) } }
    let response = outcome.withLock { outcome -> Response? in
      if outcome.sleep() {
        // Under the lock, so that nobody wakes the connection before it sleeps.
        MHD_suspend_connection(connection)
        return nil
      }
      return outcome.take()
    }
    guard let response else { return .YES }
    return send(response)
  }

  private func request(
    _ target: Target, form: Fields = [:], content: Bytes? = nil
  ) -> Request {
    let isProxied = core.settings.behindProxy
    return Request(
      method: verb == .post ? .post : .get, target: target.path, query: target.query, form: form,
      content: content, cookies: head.cookies, headers: head.headers,
      peer: (isProxied ? head.forwardedFor : nil) ?? record?.peer ?? "",
      isSecure: core.isTLS || (isProxied && head.isForwardedSecurely))
  }
}
