internal import CMicrohttpd
internal import Synchronization

extension Exchange {
  /// What the library calls: after the headers, with each piece of the body, at its end, and once more
  /// when the connection has been woken.
  func handle(_ method: UnsafeRawBufferPointer, _ upload: UnsafeRawBufferPointer) -> MHD_Result {
    switch phase {
    case .line:
      phase = .body
      readHead(method)
      if (head.contentLength ?? 0) > FormBody.drained(core.settings.bodyLimit) {
        // Answered before the body; the library closes the connection afterwards.
        phase = .asked
        return send(core.errorPage(refusal ?? .contentTooLarge, nil))
      }
      return .YES
    case .body where !upload.isEmpty:
      body.append(upload, wanted: refusal == nil && verb == .post)
      return body.isFlood ? .NO : .YES
    case .body:
      phase = .asked
      record?.isAnswering()
      return ask()
    case .asked:
      guard let response = outcome.withLock({ $0.take() }) else { return .NO }
      return send(response)
    }
  }

  /// Reads the method and the headers, and decides whether the request can be answered by a page.
  private func readHead(_ method: UnsafeRawBufferPointer) {
    verb = Verb(method)
    withUnsafeMutablePointer(to: &head) { head in
      _ = MHD_get_connection_values_n(
        connection, .HEADER_KIND,
        { context, _, name, nameCount, value, valueCount in
          context?.assumingMemoryBound(to: Head.self).pointee.take(
            UnsafeRawBufferPointer(start: name, count: nameCount),
            UnsafeRawBufferPointer(start: value, count: valueCount))
          return .YES
        }, head)
    }
    if target == nil {
      refusal = .badRequest
    } else if verb == .other {
      refusal = .methodNotAllowed
    } else {
      refusal = head.refusal(isPost: verb == .post, bodyLimit: core.settings.bodyLimit)
    }
  }

  /// Has the program answer, now or later.
  private func ask() -> MHD_Result {
    if refusal == nil, body.isTooLarge { refusal = .contentTooLarge }
    guard let target, refusal == nil else {
      let status = refusal ?? .badRequest
      var response = core.errorPage(status, target.map { request($0, form: [:]) })
      if status == .methodNotAllowed { response = response.with("Allow", "GET, HEAD, POST") }
      return send(response)
    }
    let form = verb == .post ? body.fields() : [:]
    switch core.answering(request(target, form: form)) {
    case .now(let response): return send(response)
    case .later(let work):
      let responder = Responder(self)
      work { responder.respond($0) }
      return awaitAnswer()
    }
  }

  /// Puts the connection to sleep until its answer is there, unless it is already.
  private func awaitAnswer() -> MHD_Result {
    mayHaveSlept = true
    if !core.register(self) { answer { $0.core.errorPage(.unavailable, nil) } }
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

  private func request(_ target: Target, form: Fields) -> Request {
    let isProxied = core.settings.behindProxy
    return Request(
      method: verb == .post ? .post : .get, target: target.path, query: target.query, form: form,
      cookies: head.cookies, headers: head.headers,
      peer: (isProxied ? head.forwardedFor : nil) ?? record?.peer ?? "",
      isSecure: core.isTLS || (isProxied && head.isForwardedSecurely))
  }
}

extension Verb {
  /// The verb of a method's name, which is told apart by case (RFC 9110, section 9.1).
  init(_ method: UnsafeRawBufferPointer) {
    if method.elementsEqual("GET".utf8) {
      self = .get
    } else if method.elementsEqual("POST".utf8) {
      self = .post
    } else if method.elementsEqual("HEAD".utf8) {
      self = .head
    } else {
      self = .other
    }
  }
}
