internal import Design
internal import Identity
internal import Storage
internal import Web

// Leaving: stopping takes nothing, and taking everything out really takes everything out.
extension PeerLogRoom {
  func leavePage(_ visit: Visit) -> LeavePage {
    LeavePage(shell: visit.shell, carrying: visit.carrying)
  }

  /// Removes what the person gave, then who they are; asked again after a crash between the two, it
  /// finishes.
  func leave(_ visit: Visit) throws -> Answer {
    guard let key = visit.participant else { throw PeerLogError.nobody }
    return visit.commit(house.stores.kith) { connection in
      try Withdrawal.remove(key, at: visit.today, on: connection)
    } then: {
      visit.commit(house.stores.identity) { connection in
        try house.participants.forget(key, in: connection)
        return try visit.endSession(in: connection, .seeOther(PeerLogRoute.left.address))
      }
    }
  }
}
