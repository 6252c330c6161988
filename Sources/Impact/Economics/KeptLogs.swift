/// The logs of people one after the other, in a hundred bytes or so each.
///
/// A log is read and worked out once; what has to be known of all before it can be counted is looked up here.
struct KeptLogs {
  private let columns: Int
  private var times: [Double] = []
  private var isShort: [Bool] = []
  private var values: [Double] = []
  /// How many logs each person has.
  private var counts: [Int32] = []

  /// None yet; each has so many numbers.
  init(columns: Int) { self.columns = columns }

  /// The first number of every log that has one.
  var totals: [Double] {
    stride(from: 0, to: values.count, by: columns).map { values[$0] }.filter { !$0.isNaN }
  }

  /// Keeps the logs of a person.
  mutating func add(_ logs: [EconomicLog]) {
    counts.append(Int32(clamping: logs.count))
    for log in logs {
      times.append(log.time)
      isShort.append(log.isShort)
      values += log.values
    }
  }

  /// Hands over the logs of each person, in the order in which they came.
  func each(_ body: ([EconomicLog]) -> Void) {
    var place = 0
    for count in counts {
      let logs = (place..<place + Int(count)).map { log in
        EconomicLog(
          time: times[log], values: Array(values[(log * columns)..<((log + 1) * columns)]),
          isShort: isShort[log])
      }
      place += Int(count)
      body(logs)
    }
  }
}
