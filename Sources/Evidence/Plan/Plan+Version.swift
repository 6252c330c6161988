extension Plan {
  /// A short name that changes whenever the plan does: its size and a checksum (FNV-1a, 64 bits) of all
  /// that it names.
  public var version: String {
    let words =
      outcomes + ["/"] + exposures.map { "\($0.name) \($0.isStratified) \($0.isLagged)" } + ["/"]
      + adjust + ["/"] + groupings.map { "\($0.name) \($0.column) \($0.rule)" }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in words.joined(separator: "|").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return "\(models.count)-\(String(hash, radix: 16))"
  }
}
