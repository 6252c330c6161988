internal import CSodium
internal import Storage
internal import Web

/// Seals what could tell who somebody is, with a key that never lies in the database.
///
/// From one master key come separate keys for sealing, for the index of email addresses, for form
/// tokens, for the marks of sessions and links, and for PINs, so that none can be used in place of
/// another (libsodium manual, "Key derivation"). Whoever has the database alone can read no contact
/// detail, forge no session and test no PIN.
public struct Vault: Sendable {
  /// The length of the master key in bytes.
  public static let keyLength = 32

  private let contact: [UInt8]
  private let index: [UInt8]
  private let form: [UInt8]
  private let token: [UInt8]
  private let pin: [UInt8]

  /// A vault whose keys come from a master key.
  ///
  /// - Parameter master: 32 random bytes.
  /// - Throws: `VaultError.badKey` if the key has another length.
  public init(master: [UInt8]) throws(VaultError) {
    guard Sodium.isReady else { throw .unavailable }
    guard master.count == Self.keyLength else { throw .badKey }
    contact = Self.derive(1, from: master)
    index = Self.derive(2, from: master)
    form = Self.derive(3, from: master)
    token = Self.derive(4, from: master)
    pin = Self.derive(5, from: master)
  }

  /// Where a sealed text stands.
  ///
  /// The place is part of the seal: moved to another row or column, the text does not open.
  public struct Place: Sendable, Hashable {
    let table: String
    let column: String
    let row: String

    /// A place in the database.
    public init(table: StaticString, column: StaticString, row: String) {
      self.table = table.description
      self.column = column.description
      self.row = row
    }

    /// The parts with their lengths, so that no two places give the same bytes.
    var bytes: [UInt8] {
      [table, column, row].flatMap { Array("\($0.utf8.count):\($0)".utf8) }
    }
  }

  /// Seals a text for one place (XChaCha20-Poly1305).
  ///
  /// The text is first filled up to a multiple of 32 bytes, so that the length tells little.
  public func seal(_ text: String, for place: Place, _ randomness: Randomness) -> String {
    let message = Self.padded(Array(text.utf8))
    let nonce = randomness.bytes(Self.nonceLength)
    let additional = place.bytes
    var sealed = [UInt8](repeating: 0, count: message.count + Self.tagLength)
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      &sealed, nil, message, UInt64(message.count), additional, UInt64(additional.count), nil,
      nonce, contact)
    return Self.version + Base64.encode(nonce + sealed)
  }

  /// Opens what was sealed for the same place.
  ///
  /// - Throws: `VaultError.unopened` if the text was changed, moved or sealed with another key.
  public func open(_ sealed: String, for place: Place) throws(VaultError) -> String {
    guard sealed.hasPrefix(Self.version),
      let bytes = Base64.decode(String(sealed.dropFirst(Self.version.count))),
      bytes.count >= Self.nonceLength + Self.tagLength
    else { throw .unopened }
    let nonce = Array(bytes.prefix(Self.nonceLength))
    let cipher = Array(bytes.dropFirst(Self.nonceLength))
    let additional = place.bytes
    var message = [UInt8](repeating: 0, count: cipher.count - Self.tagLength)
    let result = crypto_aead_xchacha20poly1305_ietf_decrypt(
      &message, nil, nil, cipher, UInt64(cipher.count), additional, UInt64(additional.count),
      nonce, contact)
    guard result == 0, let text = Self.unpadded(message) else { throw .unopened }
    return String(decoding: text, as: UTF8.self)
  }

  /// A mark by which an email address is found again without being stored in clear.
  public func mark(of address: EmailAddress) -> String { hash("email", address.text, key: index) }

  /// A mark of a secret that its holder carries: a session, a link.
  ///
  /// `kind` keeps the marks of different kinds of secret apart.
  func mark(of secret: String, kind: StaticString) -> String {
    hash(kind.description, secret, key: token)
  }

  /// The token of a participant's own link, the same each time for the same turn.
  func linkToken(of participant: ParticipantKey, turn: Int) -> String {
    let text = Array("own link \(turn) \(participant.rawValue)".utf8)
    return Base32.encode(Sodium.hash(text, key: token, count: 16))
  }

  /// The names that participants have in one taking-out of data.
  public func pseudonyms(of cut: String) -> Pseudonyms {
    Pseudonyms(key: Sodium.hash(Array("cut \(cut)".utf8), key: token, count: Self.keyLength))
  }

  func importHash(_ bytes: [UInt8]) -> [UInt8] { Sodium.hash(bytes, key: token, count: 16) }

  /// The token that a form of the visitor whose cookie holds `secret` must send back.
  func formToken(for secret: String) -> String { FormToken.token(for: secret, key: form) ?? "" }

  /// Whether a form sent back the token of its visitor.
  func isFormToken(_ sent: String?, for secret: String) -> Bool {
    FormToken.isValid(sent, for: secret, key: form)
  }

  /// A PIN mixed with a key that is not in the database.
  ///
  /// Ten thousand PINs are soon tried, however slowly each is hashed; without the key they cannot be
  /// tried at all.
  func peppered(pin text: String, of participant: ParticipantKey) -> String {
    hash(participant.rawValue, text, key: pin)
  }

  private func hash(_ kind: String, _ text: String, key: [UInt8]) -> String {
    Base64.encode(Sodium.hash(Array("\(kind.utf8.count):\(kind)\(text)".utf8), key: key))
  }
}

extension Vault {
  private static let version = "1."
  private static let nonceLength = 24
  private static let tagLength = 16
  private static let block = 32

  private static func derive(_ number: UInt64, from master: [UInt8]) -> [UInt8] {
    var key = [UInt8](repeating: 0, count: keyLength)
    let context = Array("kithkeys".utf8).map { CChar(bitPattern: $0) }
    crypto_kdf_derive_from_key(&key, keyLength, number, context, master)
    return key
  }

  /// Fills up with one byte 0x80 and zeros (ISO/IEC 7816-4).
  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    let length = (bytes.count / block + 1) * block
    return bytes + [0x80] + [UInt8](repeating: 0, count: length - bytes.count - 1)
  }

  private static func unpadded(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard let end = bytes.lastIndex(where: { $0 != 0 }), bytes[end] == 0x80 else { return nil }
    return bytes[..<end]
  }
}
