internal import Glibc

/// Tells whether the present thread is a writer's.
///
/// A writer that waited for a change would wait for itself.
enum WriterThread {
  /// Where each thread notes whose it is.
  private static let note: pthread_key_t? = {
    var key = pthread_key_t()
    return pthread_key_create(&key, nil) == 0 ? key : nil
  }()

  /// Notes that the present thread is this writer's, from now until it ends.
  static func enter(as writer: AnyObject) {
    guard let note else { return }
    pthread_setspecific(note, Unmanaged.passUnretained(writer).toOpaque())
  }

  /// Whether the present thread is a writer's.
  static var isCurrent: Bool { note.flatMap { pthread_getspecific($0) } != nil }

  /// Whether the present thread is this writer's.
  static func isCurrent(of writer: AnyObject) -> Bool {
    note.flatMap { pthread_getspecific($0) } == Unmanaged.passUnretained(writer).toOpaque()
  }
}
