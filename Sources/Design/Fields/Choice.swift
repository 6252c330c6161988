/// One thing that can be chosen.
public struct Choice: Sendable, Hashable {
  let value: String
  let label: String
  let hint: String?

  /// A choice: what is sent, what a person reads, and a few words more where they help.
  public init(_ value: String, _ label: String, hint: String? = nil) {
    self.value = value
    self.label = label
    self.hint = hint
  }
}
