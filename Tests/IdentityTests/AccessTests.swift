import Storage
import Testing

@testable import Identity

@Suite struct AccessTests {
  static let accesses: [Access] = [
    .anyone, .participant, .ownRecord, .inside, .account, .role([.coordinator]),
    .role([.coordinator, .researcher]), .role([]), .demonstration, .token([.coordinator]), .ownLink,
  ]

  /// Every kind of visitor there can be: with and without an account, each reach, some sets of roles,
  /// in the demonstration and not.
  static let visitors: [Visitor] = [false, true].flatMap { hasAccount in
    [nil, Reach.add, .own].flatMap { reach in
      [[], [Role.coordinator], [.researcher], [.programmeLead, .coordinator]].flatMap {
        roles in
        [false, true].map {
          Visitor(
            hasAccount: hasAccount, reach: reach, roles: Set(roles), isDemonstration: $0)
        }
      }
    }
  }

  /// What each page does with a stranger, an ID alone, somebody's own link, an account without roles,
  /// a coordinator and a researcher.
  static let table: [(Access, [AccessDecision])] = [
    (.anyone, [.allowed, .allowed, .allowed, .allowed, .allowed, .allowed]),
    (.participant, [.enterID, .allowed, .allowed, .enterID, .enterID, .enterID]),
    (.ownRecord, [.enterID, .showItIsYours, .allowed, .enterID, .enterID, .enterID]),
    (.inside, [.enterID, .allowed, .allowed, .forbidden, .allowed, .allowed]),
    (.account, [.signIn, .signIn, .signIn, .allowed, .allowed, .allowed]),
    (.role([.coordinator]), [.signIn, .signIn, .signIn, .forbidden, .allowed, .forbidden]),
    (
      .role([.coordinator, .researcher]),
      [.signIn, .signIn, .signIn, .forbidden, .allowed, .allowed]
    ),
    (.role([]), [.signIn, .signIn, .signIn, .forbidden, .forbidden, .forbidden]),
    (.demonstration, [.absent, .absent, .absent, .absent, .absent, .absent]),
    (.token([.coordinator]), [.absent, .absent, .absent, .absent, .absent, .absent]),
    (.ownLink, [.absent, .absent, .absent, .absent, .absent, .absent]),
  ]

  /// What each address does with a program without a secret, with an own link, with a coordinator's token
  /// and with a researcher's.
  static let calls: [(Access, [CallDecision])] = [
    (.anyone, [.allowed, .allowed, .allowed, .allowed]),
    (.token([.coordinator]), [.needsSecret, .forbidden, .allowed, .forbidden]),
    (.token([.coordinator, .researcher]), [.needsSecret, .forbidden, .allowed, .allowed]),
    (.token([]), [.needsSecret, .forbidden, .forbidden, .forbidden]),
    (.ownLink, [.needsSecret, .allowed, .forbidden, .forbidden]),
    (.participant, [.forbidden, .forbidden, .forbidden, .forbidden]),
    (.ownRecord, [.forbidden, .forbidden, .forbidden, .forbidden]),
    (.inside, [.forbidden, .forbidden, .forbidden, .forbidden]),
    (.account, [.forbidden, .forbidden, .forbidden, .forbidden]),
    (.role([.coordinator]), [.forbidden, .forbidden, .forbidden, .forbidden]),
    (.demonstration, [.forbidden, .forbidden, .forbidden, .forbidden]),
  ]

  @Test("each address lets in exactly the programs that it should", arguments: calls)
  func programs(access: Access, expected: [CallDecision]) {
    let account = AccountKey(rawValue: "a")
    let callers: [Caller] = [
      .anyone, .participant(ParticipantKey(rawValue: "p")),
      .account(account, Grant(.coordinator, in: PlaceKey(rawValue: "x"))),
      .account(account, Grant(.researcher, in: PlaceKey(rawValue: "x"))),
    ]
    #expect(callers.map { access.decision(for: $0) } == expected)
  }

  @Test("each kind of page lets in exactly whom it should", arguments: table)
  func decisions(access: Access, expected: [AccessDecision]) {
    let visitors = [
      Visitor(), Visitor(reach: .add), Visitor(reach: .own), Visitor(hasAccount: true),
      Visitor(hasAccount: true, roles: [.coordinator]),
      Visitor(hasAccount: true, roles: [.researcher]),
    ]
    #expect(visitors.map { access.decision(for: $0) } == expected)
  }

  @Test(
    "an account and a record open what each of them opens, and nothing more", arguments: visitors)
  func both(visitor: Visitor) {
    for access in Self.accesses {
      var account = visitor
      account.reach = nil
      var record = visitor
      record.hasAccount = false
      record.roles = []
      let isOpen = [account, record].contains { access.decision(for: $0) == .allowed }
      #expect((access.decision(for: visitor) == .allowed) == isOpen)
    }
  }

  @Test("roles without an account count for nothing", arguments: visitors)
  func roles(visitor: Visitor) {
    guard !visitor.hasAccount else { return }
    #expect(Access.role(Set(Role.allCases)).decision(for: visitor) == .signIn)
  }

  @Test("the demonstration's pages are there while it runs", arguments: visitors)
  func demonstration(visitor: Visitor) {
    #expect(
      Access.demonstration.decision(for: visitor)
        == (visitor.isDemonstration ? .allowed : .absent))
  }

  @Test("no role opens anybody's record", arguments: visitors)
  func records(visitor: Visitor) {
    guard visitor.reach != .own else { return }
    #expect(Access.ownRecord.decision(for: visitor) != .allowed)
  }
}
