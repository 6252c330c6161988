extension ServerSettings {
  /// Chooses a free port now if any was asked for, so that the program can tell its own address before
  /// the server starts.
  ///
  /// - Throws: `ServerError` if it cannot listen at all.
  public mutating func choosePort() throws(ServerError) {
    guard port == 0 else { return }
    port = try ListeningSocket(listen, port: 0).port
  }
}
