import TestSupport
import Web

/// Holds markup against the file of that name under `Golden`.
func golden(
  _ content: some HTML, named name: String, fileID: String = #fileID, filePath: String = #filePath,
  line: Int = #line, column: Int = #column
) throws {
  try golden(
    page: content.rendered(), named: name, fileID: fileID, filePath: filePath, line: line,
    column: column)
}
