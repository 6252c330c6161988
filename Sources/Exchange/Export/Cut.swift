internal import LineJSON

/// What is known of one taking-out of data, for good: the manifest that goes with it.
public struct Cut: Sendable, Equatable {
  /// Its name, which its pseudonyms depend on.
  public let id: String
  /// The day it was made.
  public let day: String
  /// The hash of its content, independent of pseudonyms, order and format.
  public let content: String
  /// Which plan of analysis it was made for.
  public let plan: String
  /// Which program made it.
  public let program: String
  /// In which form it was given out.
  public let format: ExportFormat
  /// How many people it holds.
  public let people: Int
  /// How many logs it holds.
  public let logs: Int
  /// How many people are left out, because their last word about the use of their answers is not yes.
  public let peopleLeftOut: Int
  /// How many logs are left out, of these people and of people who have not joined.
  public let logsLeftOut: Int
  /// The files.
  public let files: [String]

  /// The manifest as JSON.
  public var json: String {
    var json = JSONText()
    json.object { json in
      json.field("format", "kith-cut-1")
      json.field("cut", id)
      json.field("made", day)
      json.field("content_blake2b", content)
      json.field("plan", plan)
      json.field("program", program)
      json.field("files_as", format.rawValue)
      for (name, count) in [
        ("people", people), ("logs", logs), ("people_left_out", peopleLeftOut),
        ("logs_left_out", logsLeftOut),
      ] {
        json.name(name)
        json.literal(count)
      }
      json.name("files")
      json.list(files) { $0.value($1) }
    }
    return json.text + "\n"
  }
}
