/// The columns of one model and the sums over them.
///
/// Each group has three columns: its constant ("same") and what "decreased" and "increased" add to it.
/// Then come the outcome at the start, from its mean, and two columns for each adjustment. This spans
/// the same space as treatment coding of group, exposure and their interaction, so that REML, fitted
/// values and every estimable contrast are the same.
struct Design: Sendable {
  /// Where each sum stands.
  let layout: Layout
  /// One for each group; one in all when the model has no groups.
  private(set) var groups: [Blocks]
  /// The distinct numbers of pairs per participant, increasing.
  let pairNumbers: [Int]
  /// How many participants have each of them.
  let participantNumbers: [Double]
  /// The mean of the outcome at the start over the pairs, from its pivot.
  let startMean: Double
  /// Whether the outcome at the start varies at all.
  let startVaries: Bool
  private var blocksByNumber: [[Int?]]

  /// The design of a model.
  ///
  /// - Parameters:
  ///   - groups: The sums of each group, at least one.
  ///   - layout: Where each sum stands.
  init(groups: [Blocks], layout: Layout) {
    self.layout = layout
    let total = groups.reduce(0) { $0 + $1.pairCount }
    let sum = groups.reduce(0) { $0 + $1.rows[Layout.start] }
    let mean = total > 0 ? sum / total : 0
    startMean = mean
    let square = layout.place(Layout.start, Layout.start)
    let raw = groups.reduce(0) { $0 + $1.rows[square] }
    self.groups = groups.map { group in
      var centred = group
      centred.centreStart(at: mean, layout: layout)
      return centred
    }
    let centredSquare = self.groups.reduce(0) { $0 + $1.rows[square] }
    startVaries = centredSquare > 1e-13 * raw
    let numbers = Set(groups.flatMap { $0.participants.map(\.pairs) }).sorted()
    pairNumbers = numbers
    blocksByNumber = self.groups.map { group in
      numbers.map { number in group.participants.firstIndex { $0.pairs == number } }
    }
    participantNumbers = numbers.enumerated().map { position, number in
      groups.reduce(0) { count, group in
        guard let block = group.participants.first(where: { $0.pairs == number }) else {
          return count
        }
        return count + block.sums[0] / Double(number * number)
      }
    }
  }

  /// The number of columns, the outcome's change not counted.
  var width: Int { 3 * groups.count + 1 + 2 * (layout.factors - 1) }
  /// The number of pairs.
  var pairCount: Double { groups.reduce(0) { $0 + $1.pairCount } }
  /// The number of participants.
  var participantCount: Double { participantNumbers.reduce(0, +) }
  /// The column of a group's constant.
  func constant(_ group: Int) -> Int { 3 * group }
  /// The column of what "decreased" adds in a group.
  func decreased(_ group: Int) -> Int { 3 * group + 1 }
  /// The column of what "increased" adds in a group.
  func increased(_ group: Int) -> Int { 3 * group + 2 }
  /// The column of the outcome at the start.
  var start: Int { 3 * groups.count }
  /// The first of the two columns of an adjustment, by its position.
  func adjustment(_ factor: Int) -> Int { start + 1 + 2 * factor }

  /// `rowWeight * Σ v vᵀ + Σₙ weights[n] * Σ s sᵀ` over the columns named, then the change.
  ///
  /// - Parameters:
  ///   - rowWeight: The weight of the sums over pairs.
  ///   - weights: For each of `pairNumbers` the weight of the sums over participants.
  ///   - places: For each column its row in the result, or -1 to leave it out.
  ///   - kept: How many columns are kept.
  /// - Returns: A symmetric matrix of `kept + 1` rows; the last is the outcome's change.
  func assemble(rowWeight: Double, weights: [Double], places: [Int], kept: Int) -> Matrix {
    var result = Matrix(rows: kept + 1, columns: kept + 1)
    var block = Array(repeating: 0.0, count: layout.count)
    for (index, group) in groups.enumerated() {
      for place in block.indices { block[place] = rowWeight * group.rows[place] }
      for number in weights.indices where weights[number] != 0 {
        guard let position = blocksByNumber[index][number] else { continue }
        let weight = weights[number]
        group.participants[position].sums.withUnsafeBufferPointer { sums in
          for place in block.indices { block[place] += weight * sums[place] }
        }
      }
      let targets = self.targets(group: index, places: places, kept: kept)
      var place = 0
      for row in 0..<layout.width {
        for column in row..<layout.width {
          if targets[row] >= 0, targets[column] >= 0 {
            result[targets[row], targets[column]] += block[place]
            if row != column { result[targets[column], targets[row]] += block[place] }
          }
          place += 1
        }
      }
    }
    return result
  }

  /// For each entry of `v` its row in an assembled matrix, or -1.
  private func targets(group: Int, places: [Int], kept: Int) -> [Int] {
    var targets = [places[constant(group)], places[start], kept]
    for factor in 0..<(layout.factors - 1) {
      targets.append(places[adjustment(factor)])
      targets.append(places[adjustment(factor) + 1])
    }
    return targets + [places[decreased(group)], places[increased(group)]]
  }
}
