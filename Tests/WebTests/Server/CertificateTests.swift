import Foundation
import Testing

@testable import Web

@Suite struct CertificateTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  private func server(_ certificate: String, _ key: String) throws -> Server {
    var settings = ServerSettings.test
    settings.certificate = .init(certificate: certificate, key: key)
    return try serve(settings) { .now(.text("secure \($0.isSecure)")) }
  }

  @Test func aMissingCertificateIsNamed() {
    #expect(throws: ServerError.certificateUnreadable(path: "/nowhere/c.pem")) {
      try server("/nowhere/c.pem", "/nowhere/k.pem")
    }
  }

  @Test func somethingThatIsNoCertificateIsRefused() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "c.pem").path()
    try Data("no certificate".utf8).write(to: URL(filePath: file))
    #expect(throws: ServerError.certificateInvalid(certificate: file, key: file)) {
      try server(file, file)
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")))
  func pagesComeByTLS() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (certificate, key) = ("\(folder.path())/c.pem", "\(folder.path())/k.pem")
    _ = try openssl([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
      "1",
      "-subj", "/CN=localhost", "-out", certificate, "-keyout", key,
    ])
    let server = try server(certificate, key)
    defer { server.stop(within: 1) }
    let said = try openssl(
      ["s_client", "-quiet", "-connect", "127.0.0.1:\(server.port)", "-servername", "localhost"],
      saying: "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    #expect(said.contains("secure true"))
    #expect(said.contains("Strict-Transport-Security: max-age="))
    let old = try openssl(
      ["s_client", "-tls1_1", "-connect", "127.0.0.1:\(server.port)"], saying: "")
    #expect(!old.contains("BEGIN CERTIFICATE"))
  }

  private func openssl(_ arguments: [String], saying input: String = "") throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = arguments
    let (said, heard) = (Pipe(), Pipe())
    process.standardInput = said
    process.standardOutput = heard
    process.standardError = FileHandle.nullDevice
    try process.run()
    try said.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    if input.isEmpty { try said.fileHandleForWriting.close() }
    let output = try heard.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
