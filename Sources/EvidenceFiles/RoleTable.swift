/// A schema's roles, flat, as the reader of rows needs them.
struct RoleTable {
  /// How a column is read.
  enum Kind: UInt8 {
    case ignored
    case participant
    case time
    /// A number with one place.
    case value
    /// A number with several places, or one that is the time too.
    case values
    case group
    /// An answer.
    case item
  }

  /// One for each column.
  let kinds: [Kind]
  /// The place of a column's number, or the slot of its answer.
  let slots: [Int]
  /// All places of a column's number, or all groupings of its text.
  let allSlots: [[Int]]
  /// Whether a grouping's column stands before the participant's.
  let needsLookahead: Bool

  /// The number of columns.
  var count: Int { kinds.count }

  /// The roles of a schema.
  init(_ schema: Schema) {
    var kinds: [Kind] = []
    var all: [[Int]] = []
    for (column, role) in schema.roles.enumerated() {
      switch role {
      case .ignored: (kinds, all) = (kinds + [.ignored], all + [[]])
      case .participant: (kinds, all) = (kinds + [.participant], all + [[]])
      case .time: (kinds, all) = (kinds + [.time], all + [[]])
      case .value(let slots):
        let isPlain = slots.count == 1 && column != schema.time
        (kinds, all) = (kinds + [isPlain ? .value : .values], all + [slots])
      case .group(let groupings): (kinds, all) = (kinds + [.group], all + [groupings])
      case .item(let slot): (kinds, all) = (kinds + [.item], all + [[slot]])
      }
    }
    self.kinds = kinds
    allSlots = all
    slots = all.map { $0.first ?? 0 }
    let firstGroup = kinds.firstIndex(of: .group) ?? .max
    needsLookahead = firstGroup < schema.participant
  }
}
