internal import CCurl

/// One try to hand a letter to a mail server (libcurl, "SMTP").
enum Posting {
  /// Whether the library could be made ready; done once, since it may not be done twice at a time.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// Hands the letter over and waits for the server's word.
  static func send(_ letter: [UInt8], to recipient: String, by server: MailServer)
    -> Delivery.Outcome
  {
    guard isReady, let curl = curl_easy_init() else { return .later("libcurl is not ready") }
    defer { curl_easy_cleanup(curl) }
    let recipients = curl_slist_append(nil, recipient)
    defer { curl_slist_free_all(recipients) }
    let reading = Reading(letter)
    var settings = [
      kith_curl_text(curl, CURLOPT_URL, server.url),
      kith_curl_text(curl, CURLOPT_MAIL_FROM, server.sender),
      kith_curl_list(curl, CURLOPT_MAIL_RCPT, recipients),
      kith_curl_number(curl, CURLOPT_UPLOAD, 1),
      kith_curl_number(curl, CURLOPT_NOSIGNAL, 1),
      kith_curl_number(curl, CURLOPT_CONNECTTIMEOUT, 15),
      kith_curl_number(curl, CURLOPT_TIMEOUT, 60),
      kith_curl_number(
        curl, CURLOPT_USE_SSL,
        server.isEncrypted ? Int(CURLUSESSL_ALL.rawValue) : Int(CURLUSESSL_NONE.rawValue)),
      kith_curl_reading(curl, Reading.callback, Unmanaged.passUnretained(reading).toOpaque()),
    ]
    if !server.user.isEmpty {
      settings.append(kith_curl_text(curl, CURLOPT_USERNAME, server.user))
      settings.append(kith_curl_text(curl, CURLOPT_PASSWORD, server.password))
    }
    guard settings.allSatisfy({ $0 == CURLE_OK }) else { return .refused("libcurl's settings") }
    let result = withExtendedLifetime(reading) { curl_easy_perform(curl) }
    return outcome(result, answer: kith_curl_answer(curl))
  }

  /// What a result means: 4xx is "later" and 5xx "never" (RFC 5321, 4.2.1); a network fault may pass,
  /// a wrong password or certificate does not.
  ///
  /// The server's own words are left out, since they often repeat the address.
  static func outcome(_ result: CURLcode, answer: Int) -> Delivery.Outcome {
    if result == CURLE_OK { return .taken }
    let words = String(cString: curl_easy_strerror(result))
    let reason = answer >= 400 ? "\(words) (\(answer))" : words
    if (500..<600).contains(answer) { return .refused(reason) }
    switch result {
    case CURLE_LOGIN_DENIED, CURLE_PEER_FAILED_VERIFICATION, CURLE_USE_SSL_FAILED,
      CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT:
      return .refused(reason)
    default: return .later(reason)
    }
  }
}

/// A letter while it is being read.
private final class Reading {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  static let callback: curl_read_callback = { buffer, size, count, context in
    guard let buffer, let context else { return 0 }
    return Unmanaged<Reading>.fromOpaque(context).takeUnretainedValue()
      .fill(UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
  }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = rest.prefix(buffer.count)
    buffer.copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}
