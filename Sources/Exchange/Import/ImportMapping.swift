internal import LineJSON

/// Which column of another program's table is which of Kith's, read from a small file.
///
/// `Content/import/limesurvey.json` is an example: `columns` names for each of the file's columns one of
/// ours, with `values` where codes differ, or `option` where a column says yes to one option of several;
/// `constants` says what holds for every row; `ignore` lists columns that are left.
public struct ImportMapping: Sendable {
  /// One column of the file.
  struct Target: Sendable {
    var column: String
    var values: [String: String] = [:]
    var option: String?
  }

  var columns: [String: Target] = [:]
  var constants: [String: String] = [:]
  var ignored: Set<String> = []

  /// Reads a mapping.
  ///
  /// - Throws: `ExchangeError.badMapping` with the line.
  public init(json: [UInt8]) throws(ExchangeError) {
    let root: JSONNode
    do { root = try JSONParser.parse(json) } catch {
      throw .badMapping("line \(error.line): \(error.reason)")
    }
    for (key, node) in try Self.object(root) {
      switch key {
      case "columns":
        for (name, node) in try Self.object(node) { columns[name] = try Self.target(node) }
      case "constants":
        for (name, node) in try Self.object(node) { constants[name] = try Self.text(node) }
      case "ignore":
        guard case .array(let nodes) = node.value else { throw Self.fault(node, "a list") }
        for node in nodes { ignored.insert(try Self.text(node)) }
      case "about": break
      default:
        throw .badMapping("line \(node.line): nothing is called \"\(key)\" here")
      }
    }
  }

  private static func target(_ node: JSONNode) throws(ExchangeError) -> Target {
    if case .string(let column) = node.value { return Target(column: column) }
    var target = Target(column: "")
    for (key, node) in try object(node) {
      switch key {
      case "column": target.column = try text(node)
      case "option": target.option = try text(node)
      case "values":
        for (from, node) in try object(node) { target.values[from] = try text(node) }
      default: throw .badMapping("line \(node.line): nothing is called \"\(key)\" here")
      }
    }
    guard !target.column.isEmpty else { throw fault(node, "\"column\"") }
    return target
  }

  private static func object(
    _ node: JSONNode
  ) throws(ExchangeError) -> [(key: String, node: JSONNode)] {
    guard case .object(let fields) = node.value else { throw fault(node, "a group in { }") }
    return fields
  }

  private static func text(_ node: JSONNode) throws(ExchangeError) -> String {
    guard case .string(let text) = node.value else { throw fault(node, "a text") }
    return text
  }

  private static func fault(_ node: JSONNode, _ wanted: String) -> ExchangeError {
    .badMapping("line \(node.line): \(wanted) is needed here")
  }
}
