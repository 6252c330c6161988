/// The options that more than one command takes, said in the same words everywhere.
enum CommonOptions {
  static let data = CommandOption(
    "data", "DIR", "the folder of the databases and keys (default: data)")
  static let database = CommandOption(
    "database", "URL", "where the databases are, such as sqlite:DIR (default: in --data)")
  static let content = CommandOption(
    "content", "DIR", "the folder of questionnaires, wording and styles (default: Content)")
}
