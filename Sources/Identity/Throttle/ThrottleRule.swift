/// How many wrong tries are free, and how long one then waits.
struct ThrottleRule: Sendable, Hashable {
  /// Tries that need no wait.
  let free: Int
  /// Free tries while all of Kith sees more wrong tries than people make.
  let freeUnderAttack: Int
  /// The first wait in seconds; each further wrong try doubles it.
  let first: Int
  /// The longest wait in seconds.
  let longest: Int
  /// Seconds without a try after which all is forgotten.
  let memory: Int

  /// For one account, ID or address: soon slow, so that a PIN of four digits lasts for years.
  ///
  /// After 5 free tries the waits grow to an hour: 35 tries on the first day and 24 on each later one,
  /// so 5,000 tries, half of all PINs of four digits, take seven months.
  static let subject = ThrottleRule(
    free: 5, freeUnderAttack: 3, first: 30, longest: 3600, memory: 24 * 3600)

  /// For one network: patient, since a whole group may share one.
  static let network = ThrottleRule(
    free: 20, freeUnderAttack: 3, first: 30, longest: 900, memory: 6 * 3600)

  /// How long to wait after so many tries, in seconds.
  func wait(after tries: Int, underAttack: Bool) -> Int {
    let beyond = tries - (underAttack ? freeUnderAttack : free)
    guard beyond >= 0 else { return 0 }
    return beyond > 20 ? longest : min(longest, first << beyond)
  }
}
