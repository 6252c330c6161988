/// What each of several parts of some work gives, when they run at once.
///
/// Sendable because each place is filled by one thread, and read when all are done.
package final class PartResults<Value>: @unchecked Sendable {
  private let places: UnsafeMutableBufferPointer<Result<Value, any Error>?>

  /// Room for what so many parts give.
  package init(count: Int) {
    places = .allocate(capacity: count)
    places.initialize(repeating: nil)
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  /// Does a part of the work.
  package func fill(_ place: Int, _ work: () throws -> Value) {
    places[place] = Result(catching: work)
  }

  /// What the parts gave, in their order.
  ///
  /// - Throws: the first error.
  package func all() throws -> [Value] { try places.compactMap { try $0?.get() } }
}
