/// How far a person has come.
public struct Progress: Hashable, Sendable {
  /// The number of this step, from 1.
  public let step: Int

  /// How many steps there are, as far as the answers so far decide.
  public let of: Int

  /// The step of this number, of so many.
  public init(step: Int, of: Int) {
    self.step = step
    self.of = of
  }
}
