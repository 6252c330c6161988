/// The eight kinds of peer support that a log counts, each both given and received.
///
/// The names are those of the questions in `Content/instruments/giving-and-receiving.json`.
public enum KindOfSupport: String, Sendable, Codable, CaseIterable {
  /// Outside any organised project.
  case informal
  /// Mentoring, befriending, a peer worker: one person for another.
  case oneToOne = "one_to_one"
  /// Two people for each other.
  case pairs
  /// Everyone for everyone.
  case groups
  /// A group that somebody leads or facilitates.
  case peerLed = "peer_led"
  /// Contacts that people share.
  case networks
  /// The programme's own online community.
  case programmeOnline = "programme_online"
  /// Anywhere else online.
  case otherOnline = "other_online"
}
