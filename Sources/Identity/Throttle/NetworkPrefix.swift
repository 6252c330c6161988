/// The network a request comes from, as far as one household or hall has one.
///
/// A whole IPv4 address; of an IPv6 address the first 56 bits, which a provider gives to one line
/// (RFC 6177).
enum NetworkPrefix {
  static func text(of peer: String) -> String {
    var address = peer[...]
    if address.hasPrefix("["), let end = address.firstIndex(of: "]") {
      address = address[address.index(after: address.startIndex)..<end]
    }
    address = address.prefix { $0 != "%" }
    guard address.contains(":") else { return String(address) }
    // An IPv4 address in IPv6 clothes (RFC 4291, 2.5.5.2).
    if address.contains("."), let last = address.split(separator: ":").last { return String(last) }
    let groups = expanded(address)
    return groups.prefix(3).map { String($0, radix: 16) }.joined(separator: ":")
      + ":" + String((groups.count > 3 ? groups[3] : 0) >> 8, radix: 16)
  }

  /// The eight groups of an IPv6 address; what cannot be read counts as zero.
  private static func expanded(_ address: Substring) -> [UInt16] {
    func groups(_ text: Substring) -> [UInt16] {
      text.split(separator: ":").map { UInt16($0, radix: 16) ?? 0 }
    }
    guard let gap = address.firstRange(of: "::") else { return groups(address) }
    let (head, tail) = (groups(address[..<gap.lowerBound]), groups(address[gap.upperBound...]))
    return head + [UInt16](repeating: 0, count: max(0, 8 - head.count - tail.count)) + tail
  }
}
