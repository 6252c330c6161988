internal import FoundationEssentials
internal import Messaging

/// Which mail server takes the letters, as the options say.
enum MailSettings {
  /// The options about mail.
  static let options = [
    CommandOption("mail", "URL", "the mail server, such as smtp://mail.example:587"),
    CommandOption("mail-from", "ADDRESS", "the email address that letters come from"),
    CommandOption("mail-user", "NAME", "who signs in to the mail server"),
    CommandOption("mail-password-file", "FILE", "a file with the password and nothing else"),
  ]

  /// The mail server; `nil` if none was named.
  ///
  /// The password comes from a file, because a command line can be read by every program on the machine.
  ///
  /// - Throws: `CommandError` for options that do not make a mail server.
  static func read(_ arguments: Arguments) throws(CommandError) -> MailServer? {
    guard let address = arguments["mail"] else { return nil }
    guard let sender = arguments["mail-from"] else {
      throw CommandError("--mail needs --mail-from ADDRESS.", .usage)
    }
    do {
      return try MailServer(
        address: address, user: arguments["mail-user"] ?? "",
        password: try password(in: arguments["mail-password-file"]), sender: sender)
    } catch let problem as MailServer.Problem {
      switch problem {
      case .address:
        throw CommandError(
          "--mail takes smtp://HOST:PORT or smtps://HOST:PORT, not '\(address)'.", .usage)
      case .sender: throw CommandError("--mail-from takes an email address.", .usage)
      }
    } catch let error as CommandError {
      throw error
    } catch {
      throw CommandError("The mail server cannot be used.", .usage)
    }
  }

  private static func password(in path: String?) throws(CommandError) -> String {
    guard let path else { return "" }
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw CommandError(
        "The file \(path) cannot be read. Check --mail-password-file.", .configuration)
    }
    let text = String(decoding: data, as: UTF8.self)
    return String(text.prefix { $0 != "\n" && $0 != "\r\n" })
  }
}
