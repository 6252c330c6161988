public import Storage

/// A person as a participant: the random key that links the two stores.
public typealias ParticipantKey = Key<ParticipantSubject>
/// Somebody's account with an email address and a password.
public typealias AccountKey = Key<AccountSubject>
/// A place in which people hold roles: the programme, an area, a project or a group.
public typealias PlaceKey = Key<PlaceSubject>

/// What a participant key is the key of.
public enum ParticipantSubject {}
/// What an account key is the key of.
public enum AccountSubject {}
/// What a place key is the key of.
public enum PlaceSubject {}
