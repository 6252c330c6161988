/// How many people of a project take part, in two groups that are told apart from each other.
///
/// Those on the project's list are seen one by one by the people who help them. If the others were added to
/// them, the difference would tell about few people; so each group has numbers of its own, and small ones
/// are kept back.
public struct ProjectFigures: Hashable, Sendable {
  /// People of one group.
  public struct Group: Hashable, Sendable {
    /// How many joined the log.
    public let joined: Int
    /// How many sent a log in the time asked about; somebody with two logs counts once.
    public let logged: Int

    /// A group from its numbers.
    public init(joined: Int, logged: Int) {
      self.joined = joined
      self.logged = logged
    }
  }

  /// The people on the project's list.
  public let listed: Group
  /// The people who said that they take part in the project and are not on its list.
  public let others: Group

  /// The figures of the two groups.
  public init(listed: Group, others: Group) {
    self.listed = listed
    self.others = others
  }
}
