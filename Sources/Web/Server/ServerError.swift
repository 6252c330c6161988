/// Why a server could not be started.
///
/// Each says what an operator can do; the words are the caller's.
public enum ServerError: Error, Equatable {
  /// Another program uses the port.
  case portInUse(UInt16)
  /// The port needs rights that this program does not have (below 1024, as a rule).
  case portNotAllowed(UInt16)
  /// The address to listen on is not one of this machine, or not an address at all.
  case addressNotAvailable(String)
  /// The certificate or the key cannot be read from its file.
  case certificateUnreadable(path: String)
  /// The files were read but are not a certificate and the key that belongs to it.
  case certificateInvalid(certificate: String, key: String)
  /// The system refused something else; `errno` tells what.
  case system(errno: Int32)
}
