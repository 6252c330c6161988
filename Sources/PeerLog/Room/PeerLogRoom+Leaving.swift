internal import Design
internal import Identity
internal import Storage
internal import Web
internal import Wording

// Leaving: stopping takes nothing, and taking everything out really takes everything out.
extension PeerLogRoom {
  func leavePage(_ visit: Visit, problem: String? = nil) -> LeavePage {
    LeavePage(shell: visit.shell, carrying: visit.carrying, problem: problem)
  }

  /// Removes what the person gave, then who they are, once they have said that they mean it; asked again
  /// after a crash between the two, it finishes.
  func leave(_ visit: Visit) throws -> Answer {
    guard let key = visit.participant else { throw PeerLogError.nobody }
    guard visit.request.form[LeavePage.sureField] == "yes" else {
      let problem = visit.words[.leaveRemoveUnsure]
      return .now(.page(.unprocessable, leavePage(visit, problem: problem)))
    }
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
