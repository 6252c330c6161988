extension Vault {
  /// The name of the key's file in its folder.
  public static let fileName = "vault.key"

  /// Opens the vault whose key lies in a folder.
  ///
  /// The key is made on the first start, readable by its owner alone. It is never made when there is
  /// a database already: a new key could open nothing in it, and the old one may only be in another
  /// place.
  ///
  /// - Parameters:
  ///   - folder: The folder of the key, such as `data/keys`; it is made if it is not there.
  ///   - isFirstStart: Whether there is no identity database yet.
  ///   - randomness: Where a new key comes from.
  /// - Returns: the vault.
  /// - Throws: a `VaultError` that says what to do.
  public static func load(
    folder: String, isFirstStart: Bool, randomness: Randomness = .system
  ) throws(VaultError) -> Vault {
    let path = folder + "/" + fileName
    if !KeyFile.exists(path) {
      guard isFirstStart else { throw .missing(path: path) }
      try KeyFile.create(path, in: folder, Base64.encode(randomness.bytes(keyLength)))
    }
    return try Vault(master: KeyFile.read(path))
  }
}
