public import Storage
public import Web

extension Call {
  /// Finds out on whose behalf a request comes.
  ///
  /// A wrong secret is counted like a wrong PIN: for the network it comes from.
  ///
  /// - Parameters:
  ///   - request: What was asked.
  ///   - house: The services.
  /// - Returns: the call.
  /// - Throws: a `CallError`; what the store throws.
  public static func open(_ request: Request, in house: House) throws -> Call {
    guard let header = request.headers["authorization"] else { return Call(request, in: house) }
    guard let secret = secret(in: header) else { throw CallError.malformed }
    let call = Call(request, in: house)
    let caller = try call.trying {
      try house.stores.identity.read { connection -> Caller? in
        if secret.hasPrefix(APITokens.prefix) {
          return try house.apiTokens.find(secret, at: call.now, in: connection)
            .map { .account($0.account, $0.grant) }
        }
        return try house.participants.participant(withLink: secret, in: connection)
          .map { .participant($0) }
      }
    }
    guard let caller else { throw CallError.unknown }
    return Call(request, in: house, caller)
  }

  /// Whose personal ID this is.
  ///
  /// A text that cannot be an ID costs no try.
  ///
  /// - Parameter id: The ID.
  /// - Returns: the participant; `nil` if nobody has it.
  /// - Throws: `CallError.wait`; what the store throws.
  public func participant(with id: PersonalID) throws -> ParticipantKey? {
    try trying {
      try house.stores.identity.read { try house.participants.participant(with: id, in: $0) }
    }
  }

  /// Counts a try of this network at something secret, and takes it back if something was found.
  private func trying<Result>(_ find: () throws -> Result?) throws -> Result? {
    let attempt = Attempt(house, from: request, at: now, words)
    if let wait = attempt.begin() { throw CallError.wait(seconds: wait.seconds) }
    let found = try attempt.cancelling(find)
    if found != nil { attempt.succeed() }
    return found
  }

  /// The secret of a header such as `Bearer abc`; the word is written in any case (RFC 9110, 11.1).
  private static func secret(in header: String) -> String? {
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer", (16...200).contains(parts[1].count),
      parts[1].utf8.allSatisfy({ byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      })
    else { return nil }
    return String(parts[1])
  }
}
