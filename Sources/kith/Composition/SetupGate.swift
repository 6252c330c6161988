internal import Programme
internal import Storage
internal import Synchronization

/// Keeps people at the pages of setting up until there is a programme.
final class SetupGate: Sendable {
  private let store: any Database
  private let hasProgramme = Atomic(false)

  /// A gate that looks for the programme in the `kith` store.
  init(_ store: any Database) { self.store = store }

  /// Whether there is a programme; once there is one, the store is not asked again.
  ///
  /// A store that cannot be read just now says nothing: people get the page for that, not the setup.
  var isOpen: Bool {
    if hasProgramme.load(ordering: .relaxed) { return true }
    do {
      guard try store.read(PlacesStore.places) != nil else { return false }
    } catch {
      return true
    }
    hasProgramme.store(true, ordering: .relaxed)
    return true
  }
}
