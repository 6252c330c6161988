import Foundation

/// The durations of many runs of one thing, and what to say about them.
struct Figures {
  private var sorted: [Duration]

  init(_ durations: [Duration]) { sorted = durations.sorted() }

  /// The duration that this share of the runs did not exceed.
  func quantile(_ share: Double) -> Duration {
    sorted.isEmpty ? .zero : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  /// One line: how many a second, and the quantiles.
  func line(_ name: String, in total: Duration) -> String {
    let rate = Double(sorted.count) / (total / .seconds(1))
    let quantiles = [0.5, 0.99, 0.999].map {
      String(format: "%.3f", quantile($0) / .milliseconds(1))
    }
    return "\(name): \(Int(rate)) a second; p50 \(quantiles[0]) ms, p99 \(quantiles[1]) ms, "
      + "p99.9 \(quantiles[2]) ms, worst \(quantile(1) / .milliseconds(1)) ms"
  }
}

/// Runs `body` on so many threads at once and waits for all of them.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  let group = DispatchGroup()
  for index in 0..<count {
    group.enter()
    Thread.detachNewThread {
      body(index)
      group.leave()
    }
  }
  group.wait()
}

/// The processor time that this program has used, its own and the system's for it.
func processorTime() -> Duration {
  var usage = rusage()
  getrusage(RUSAGE_SELF.rawValue, &usage)
  let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
  return .seconds(seconds) + .microseconds(Int(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec))
}
