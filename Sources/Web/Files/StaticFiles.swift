internal import CSodium

/// The files under `/static/`, read and compressed once, at start.
///
/// Each file has two addresses. The one from `address(of:)` carries a fingerprint of the bytes, so that
/// browsers keep the file for good; the plain one is asked about again each time and answered with 304
/// while the file is the same. Both are looked up in a table, so no path leads anywhere else.
public struct StaticFiles: Sendable {
  private struct Entry {
    let plain: Response
    let gzipped: Response?
    let notModified: Response
    let tag: String
  }

  private let entries: [String: Entry]
  private let fingerprinted: [String: Address]

  /// Takes the files given; of two with one name the later counts.
  public init(_ files: [StaticFile]) {
    var entries: [String: Entry] = [:]
    var fingerprinted: [String: Address] = [:]
    for file in files {
      let print = StaticFiles.fingerprint(of: file.bytes)
      let gzipped = Gzip.compress(file.bytes)
      let hashed = StaticFiles.name(file.name, with: print)
      entries["/static/" + file.name] = StaticFiles.entry(
        file, gzipped, print, keep: "no-cache")
      entries["/static/" + hashed] = StaticFiles.entry(
        file, gzipped, print, keep: "public, max-age=31536000, immutable")
      fingerprinted[file.name] = Address(
        path: ["static"] + hashed.split(separator: "/").map(String.init))
    }
    self.entries = entries
    self.fingerprinted = fingerprinted
  }

  /// The address of a file with its fingerprint; `nil` if there is no file of that name.
  public func address(of name: String) -> Address? { fingerprinted[name] }

  /// The names of all files, in order.
  public var names: [String] { fingerprinted.keys.sorted() }

  /// The file asked for; `nil` if the request is for none of them.
  public func response(to request: Request) -> Response? {
    guard request.method == .get, let entry = entries[request.encodedPath] else { return nil }
    if let known = request.headers["if-none-match"], EntityTag.list(known, has: entry.tag) {
      return entry.notModified
    }
    if let gzipped = entry.gzipped, let accepted = request.headers["accept-encoding"],
      AcceptEncoding.allowsGzip(accepted)
    {
      return gzipped
    }
    return entry.plain
  }

  private static func entry(
    _ file: StaticFile, _ gzipped: Bytes?, _ print: String, keep: String
  ) -> Entry {
    // One tag for both forms, marked weak, because they are the same file but not the same bytes
    // (RFC 9110, section 8.8.1).
    let tag = "W/\"\(print)\""
    var common: Fields = ["Cache-Control": keep, "ETag": tag]
    if gzipped != nil { common.append("Vary", "Accept-Encoding") }
    let notModified = Response(.notModified, headers: common)
    common.append("Content-Type", file.contentType)
    let plain = Response(.ok, headers: common, body: file.bytes)
    let small = gzipped.map {
      Response(.ok, headers: common, body: $0).with("Content-Encoding", "gzip")
    }
    return Entry(
      plain: plain.named("static"), gzipped: small?.named("static"),
      notModified: notModified.named("static"), tag: print)
  }

  /// The first eight digits of the BLAKE2b hash: enough to tell the versions of one file apart.
  private static func fingerprint(of bytes: Bytes) -> String {
    var hash = [UInt8](repeating: 0, count: 16)
    bytes.withBytes {
      _ = crypto_generichash(
        &hash, hash.count, $0.assumingMemoryBound(to: UInt8.self).baseAddress,
        UInt64(bytes.count), nil, 0)
    }
    return hash.prefix(4).hexadecimal
  }

  /// `kith.css` with `3f9a1c2b` is `kith.3f9a1c2b.css`.
  private static func name(_ name: String, with print: String) -> String {
    let start = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    guard let point = name[start...].lastIndex(of: ".") else { return name + "." + print }
    return name[..<point] + "." + print + name[point...]
  }
}
