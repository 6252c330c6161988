import CZlib
import Foundation
import Testing

@testable import Web

@Suite struct StaticFilesTests {
  private let style = String(repeating: ".field { margin: 0 }\n", count: 100)

  private func files() throws -> StaticFiles {
    StaticFiles([
      try #require(StaticFile("kith.css", Bytes(style))),
      try #require(StaticFile("pictures/dot.png", Bytes("\u{1}"))),
    ])
  }

  @Test func aFingerprintedFileIsKeptForGood() throws {
    let files = try files()
    let address = try #require(files.address(of: "kith.css")).text
    #expect(address.wholeMatch(of: /\/static\/kith\.[0-9a-f]{8}\.css/) != nil)
    let response = try #require(files.response(to: Request(path: address)))
    #expect(response.status == .ok)
    #expect(response.headers["Content-Type"] == "text/css; charset=utf-8")
    #expect(response.headers["Cache-Control"] == "public, max-age=31536000, immutable")
    #expect(response.headers["Content-Encoding"] == nil)
    #expect(response.headers["Vary"] == "Accept-Encoding")
    #expect(response.body?.text == style)
    #expect(response.routeName == "static")
  }

  @Test func aPlainAddressIsAskedAboutAgain() throws {
    let files = try files()
    let first = try #require(files.response(to: Request(path: "/static/kith.css")))
    #expect(first.headers["Cache-Control"] == "no-cache")
    let tag = try #require(first.headers["ETag"])
    let again = try #require(
      files.response(to: Request(path: "/static/kith.css", headers: ["if-none-match": tag])))
    #expect(again.status == .notModified)
    #expect(again.body == nil)
    #expect(again.headers["ETag"] == tag)
    let other = files.response(
      to: Request(path: "/static/kith.css", headers: ["if-none-match": "\"x\""]))
    #expect(other?.status == .ok)
  }

  @Test func aBrowserThatUnpacksGetsLess() throws {
    let files = try files()
    let request = Request(path: "/static/kith.css", headers: ["accept-encoding": "gzip, br"])
    let response = try #require(files.response(to: request))
    let body = try #require(response.body)
    #expect(response.headers["Content-Encoding"] == "gzip")
    #expect(body.count < style.utf8.count / 10)
    #expect(unpacked(body) == Array(style.utf8))
  }

  @Test func whatGetsNoSmallerIsSentAsItIs() throws {
    let request = Request(path: "/static/pictures/dot.png", headers: ["accept-encoding": "gzip"])
    let response = try #require(try files().response(to: request))
    #expect(response.headers["Content-Encoding"] == nil)
    #expect(response.headers["Vary"] == nil)
    #expect(response.headers["Content-Type"] == "image/png")
  }

  @Test(arguments: [
    "/static/", "/static", "/static/kith", "/static/../kith.css", "/static/./kith.css",
    "/static/%6bith.css", "/static//kith.css", "/kith.css", "/static/kith.00000000.css",
    "/static/../../etc/passwd", "/static/pictures",
  ])
  func nothingElseIsReached(path: String) throws {
    #expect(try files().response(to: Request(path: path)) == nil)
  }

  @Test func aFileIsNotPosted() throws {
    #expect(try files().response(to: Request(method: .post, path: "/static/kith.css")) == nil)
  }

  @Test(arguments: ["", ".hidden", "a/.b", "a//b", "/a", "a b", "é", "../a", "a/..", "a%20b"])
  func aNameThatCannotStandInAnAddressIsRefused(name: String) {
    #expect(StaticFile(name, Bytes("")) == nil)
  }

  @Test(arguments: 1...60)
  func whatIsPackedIsUnpackedAgain(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let piece = random.bytes(upTo: 50)
    let bytes = (0..<Int.random(in: 0...200, using: &random)).flatMap { _ in piece }
    let packed = bytes.withUnsafeBytes { Gzip.compress(Bytes(copying: $0)) }
    guard let packed else {
      #expect(bytes.count < 200)
      return
    }
    #expect(packed.count < bytes.count)
    #expect(unpacked(packed) == bytes)
  }

  @Test func aFolderIsReadButNothingOutsideIt() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let inside = folder.appending(path: "static/pictures")
    try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
    let root = folder.appending(path: "static")
    try Data("secret".utf8).write(to: folder.appending(path: "secret.txt"))
    try Data("a".utf8).write(to: root.appending(path: "a.css"))
    try Data("b".utf8).write(to: inside.appending(path: "b.svg"))
    try Data("h".utf8).write(to: root.appending(path: ".hidden"))
    try FileManager.default.createSymbolicLink(
      at: root.appending(path: "link.txt"), withDestinationURL: folder.appending(path: "secret.txt")
    )
    try FileManager.default.createSymbolicLink(
      at: root.appending(path: "up"), withDestinationURL: folder)
    let files = try StaticFile.inFolder(root.path())
    #expect(files.map(\.name) == ["a.css", "pictures/b.svg"])
    #expect(files.map(\.bytes.text) == ["a", "b"])
    try Data("x".utf8).write(to: root.appending(path: "bad name.css"))
    #expect(throws: StaticFilesError.badName(path: root.path() + "/bad name.css")) {
      try StaticFile.inFolder(root.path())
    }
    let nowhere = root.path() + "/nowhere"
    #expect(throws: StaticFilesError.unreadable(path: nowhere)) { try StaticFile.inFolder(nowhere) }
  }

  private func unpacked(_ packed: Bytes) -> [UInt8] {
    var stream = z_stream()
    inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { inflateEnd(&stream) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = bytes.withUnsafeMutableBufferPointer { room in
      stream.next_in = packed.address.assumingMemoryBound(to: UInt8.self)
      stream.avail_in = UInt32(packed.count)
      stream.next_out = room.baseAddress
      stream.avail_out = UInt32(room.count)
      let result = inflate(&stream, Z_FINISH)
      return result == Z_STREAM_END ? room.count - Int(stream.avail_out) : 0
    }
    return Array(bytes[..<count])
  }
}
