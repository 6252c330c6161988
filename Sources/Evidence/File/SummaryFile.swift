/// The form of a summary file (`.kse`), version 1.
///
/// All numbers are little-endian; a text is its length in bytes (4 bytes) and its UTF-8; a list is the
/// number of its items (4 bytes) and the items. In order: the mark `KITHSUM` and a line feed; the version
/// (4 bytes); the plan: outcomes, exposures (text, 1 byte: 1 with
/// subgroups, 2 one pair before), adjustments, groupings (name,
/// column, 1 byte: rule); the pivots (8 bytes each); the labels of each grouping; logs, participants and
/// pairs (8 bytes each) and what was excluded (text, 8 bytes); then for every eight outcomes the sums of
/// the changes, and for each exposure everybody's sums and those of each group. The sums of a stratum are
/// `Σ v vᵀ` over pairs, the counts of people, and for each number of pairs that number (4 bytes) and
/// `Σ s sᵀ` over participants; see `Layout`. The last 8 bytes are the FNV-1a hash of all bytes before.
///
/// It holds sums over people only: no row, no participant, no date.
public enum SummaryFile {
  /// The version that is written.
  public static let version = 1
  static let mark = Array("KITHSUM\n".utf8)

  /// The 64-bit FNV-1a hash: against damage, not against forgery.
  ///
  /// Fowler, Noll and Vo; offset basis and prime as in RFC 9923.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// What is wrong with a summary file.
public enum SummaryFileError: Error, Equatable, CustomStringConvertible {
  /// It does not begin with the mark.
  case notASummary
  /// It was written by a later version.
  case newer(Int)
  /// The checksum does not fit the contents.
  case damaged
  /// Something in it cannot be; what.
  case impossible(String)

  /// What to tell the person.
  public var description: String {
    switch self {
    case .notASummary: "is not a summary file of Kith"
    case .newer(let version): "was written by a newer Kith (version \(version)): update this one"
    case .damaged: "is damaged: its checksum does not fit its contents"
    case .impossible(let what): "holds something that cannot be: \(what)"
    }
  }
}
