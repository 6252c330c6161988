import Foundation
import Storage
import Synchronization

// Durable changes and reads of one SQLite database, beside what the disk allows.
// Usage: bench-storage [FOLDER] [CHANGES] [LOGS ALREADY THERE]

let arguments = CommandLine.arguments.dropFirst()
let parent = arguments.first.map { URL(filePath: $0) } ?? FileManager.default.temporaryDirectory
let changes = arguments.dropFirst().first.flatMap { Int($0) } ?? 200_000
let already = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 100_000
let submitters = 64

let folder = parent.appending(path: "bench-storage-\(UUID().uuidString)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let clock = ContinuousClock()

let (disk, diskTime) = syncs(in: folder, for: .seconds(2))
print(disk.line("disk, 4 KB write + fdatasync", in: diskTime))

let database = try SQLiteDatabase(path: folder.appending(path: "bench.db").path)
defer { database.close() }
try database.migrate([Logs.migration])
try Logs.fill(database, logs: already, drafts: already..<already + changes + changes / 4)

/// Sends the logs of these numbers from many threads, and says how long each waited for its commit.
func send(_ numbers: Range<Int>, leavingNoTraceEvery interval: Int?, _ title: String) {
  let next = Atomic(numbers.lowerBound)
  let durations = Mutex<[Duration]>([])
  let start = clock.now
  onThreads(submitters) { _ in
    var mine: [Duration] = []
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < numbers.upperBound else { break }
      let log = Logs.log(number)
      let leavesNoTrace = interval.map { number % $0 == 0 } ?? false
      let before = clock.now
      do {
        try database.write { connection in
          try connection.run(Logs.insert, log)
          try connection.run(Logs.discard, [log[1]])
          if leavesNoTrace { connection.leaveNoTrace() }
        }
      } catch { print("failed: \(error)") }
      mine.append(clock.now - before)
    }
    durations.withLock { $0 += mine }
  }
  let total = clock.now - start
  print(Figures(durations.withLock { $0 }).line(title, in: total))
}

let cpuBefore = processorTime()
send(
  already..<already + changes, leavingNoTraceEvery: nil,
  "durable changes, \(submitters) waiting, \(already) logs there")
print(
  "processor time for each change: \((processorTime() - cpuBefore) / .microseconds(changes)) us")

// Somebody throws something away all the time: the log is emptied twice a second.
let more = already + changes..<already + changes + changes / 4
send(more, leavingNoTraceEvery: 100, "durable changes, one in 100 leaving no trace")
let present = try database.read { connection in
  try connection.first("SELECT COUNT(*) FROM log") { $0.integer(0) } ?? 0
}
print("logs there now: \(present) of \(more.upperBound)")

for threads in [1, 2] {
  let slices = 150
  let found = Atomic(0)
  let durations = Mutex<[Duration]>([])
  onThreads(threads) { thread in
    var mine: [Duration] = []
    for slice in 0..<slices {
      let keys = (0..<1000).map { turn in
        Value.text(Logs.key(((slice + thread) * 1000 + turn) * 7919 % (already + changes), 1))
      }
      mine.append(
        clock.measure {
          for key in keys {
            let answers = try? database.read { connection in
              try connection.first(Logs.find, [key]) { $0.text(2) }
            }
            if let answers, !answers.isEmpty { found.add(1, ordering: .relaxed) }
          }
        })
    }
    durations.withLock { $0 += mine }
  }
  // A thousand reads in so many milliseconds are so many microseconds each.
  let each = Figures(durations.withLock { $0 })
  let quantiles = [0, 0.1, 0.5, 0.9].map { each.quantile($0) / .milliseconds(1) }
  print(
    "reads by key, \(threads) thread(s), us each, in slices of 1000: best \(quantiles[0]), "
      + "10% \(quantiles[1]), median \(quantiles[2]), 90% \(quantiles[3]); "
      + "found \(found.load(ordering: .relaxed)) of \(threads * slices * 1000)")
}

let bytes =
  try FileManager.default.attributesOfItem(
    atPath: folder.appending(path: "bench.db").path)[.size] as? Int ?? 0
try database.write { $0.leaveNoTrace() }
let closing = clock.measure { database.close() }
print("closing, with the file of \(bytes >> 20) MB written anew: \(closing)")
