internal import Glibc
internal import Web

extension ServerError {
  /// The one line that says what to do.
  var sentence: String {
    switch self {
    case .portInUse(let port):
      "Port \(port) is in use by another program. Choose another with --port N, or stop that program."
    case .portNotAllowed(let port):
      "Port \(port) needs rights this program does not have. Choose one above 1023 with --port N."
    case .addressNotAvailable(let address):
      "\(address) is not an address of this machine. Choose another with --listen."
    case .certificateUnreadable(let path):
      "The file \(path) cannot be read. Check --certificate and --key."
    case .certificateInvalid(let certificate, let key):
      "\(certificate) and \(key) are not a certificate and its key."
    case .system(let code): "The server could not start: \(String(cString: strerror(code)))."
    }
  }

  /// The exit code that goes with it.
  var code: CommandError.Code {
    switch self {
    case .portInUse, .addressNotAvailable, .system: .unavailable
    case .portNotAllowed, .certificateUnreadable, .certificateInvalid: .configuration
    }
  }
}
