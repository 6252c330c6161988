internal import Dispatch
public import Evidence
internal import Synchronization

extension Summaries {
  /// Fits every model of the plan on several threads and draws the conclusions over the whole run.
  ///
  /// - Parameter threads: How many threads.
  /// - Returns: One answer for each of `Plan.models`, in their order, whatever the number of threads.
  public func analyse(threads: Int) -> [ModelAnswer] {
    let specs = plan.models
    let answers = Mutex<[ModelAnswer?]>(Array(repeating: nil, count: specs.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < specs.count else { return }
        // Models with many groups are last in the plan and take longest: they are begun first.
        let place = specs.count - 1 - index
        let answer = self.answer(specs[place])
        answers.withLock { $0[place] = answer }
      }
    }
    return Self.conclude(answers.withLock { $0.compactMap { $0 } })
  }
}
