/// What can be worked out from sums: Gauss's elimination, apart from the one that decides.
public struct Elimination {
  private var rows: [(pivot: Int, values: [Double])] = []

  /// What follows from these sums.
  public init(_ sums: [[Double]]) {
    for sum in sums {
      let rest = reduce(sum)
      guard let pivot = rest.firstIndex(where: { abs($0) > 1e-7 }) else { continue }
      rows.append((pivot, rest.map { $0 / rest[pivot] }))
    }
  }

  /// Whether a sum can be worked out.
  public func gives(_ vector: [Double]) -> Bool { reduce(vector).allSatisfy { abs($0) < 1e-7 } }

  /// Everything that can be worked out, each with as few parts as this method finds.
  public var reduced: [[Double]] {
    var all = rows
    for one in all.indices {
      for other in all.indices where other != one {
        let part = all[other].values[all[one].pivot]
        guard abs(part) > 1e-7 else { continue }
        for place in all[other].values.indices {
          all[other].values[place] -= part * all[one].values[place]
        }
      }
    }
    return all.map(\.values)
  }

  private func reduce(_ vector: [Double]) -> [Double] {
    var rest = vector
    for row in rows where abs(rest[row.pivot]) > 1e-7 {
      let part = rest[row.pivot]
      for place in rest.indices { rest[place] -= part * row.values[place] }
    }
    return rest
  }
}
