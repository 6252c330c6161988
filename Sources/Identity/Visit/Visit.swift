public import Storage
public import Time
public import Web
public import Wording

/// One request together with who asks, in which words, and when: what every handler is given.
public struct Visit: Sendable {
  /// The services shared by all rooms.
  public let house: House
  /// What the browser asked.
  public let request: Request
  /// The session, if the person has one that is not over.
  public let session: Session?
  /// The roles the person's account holds, each in its place.
  public let grants: Set<Grant>
  /// The words of the page, in the person's language.
  public let words: Words
  /// When the request came.
  public let now: Instant
  let secret: VisitorSecret

  /// A visit from its parts; the front door makes it.
  init(
    house: House, request: Request, session: Session?, grants: Set<Grant>, words: Words,
    now: Instant, secret: VisitorSecret
  ) {
    self.house = house
    self.request = request
    self.session = session
    self.grants = grants
    self.words = words
    self.now = now
    self.secret = secret
  }

  /// The language of the page.
  public var language: Language { words.language }
  /// The day of the request.
  public var today: Day { now.day }
  /// Whose record the visit is about, if it is about one.
  public var participant: ParticipantKey? { session?.participant }
  /// How far into that record the visit reaches.
  public var reach: Reach? { session?.reach }
  /// The account that is signed in.
  public var account: AccountKey? { session?.account }
  /// The two databases.
  public var stores: Stores { house.stores }

  /// The token that every form sends back in the field `Visit.formTokenField`.
  ///
  /// Asking for it makes sure that the visitor carries the cookie it belongs to.
  public var formToken: String { house.vault.formToken(for: secret.use()) }

  /// The name of the hidden field that carries the form token.
  public static let formTokenField = "form-token"

  /// Whether the person holds a role in a place.
  public func holds(_ role: Role, in place: PlaceKey) -> Bool {
    grants.contains(Grant(role, in: place))
  }

  /// Whether the person holds a role anywhere.
  public func holdsAnywhere(_ role: Role) -> Bool { grants.contains { $0.role == role } }
}
