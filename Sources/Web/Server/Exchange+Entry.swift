extension Exchange {
  /// What the log notes about this exchange.
  var entry: AccessEntry? {
    AccessEntry(
      method: verb.rawValue, route: sent?.route?(), status: sent?.status.rawValue,
      bytes: sent?.bytes ?? 0, microseconds: Monotonic.microseconds - began)
  }
}
