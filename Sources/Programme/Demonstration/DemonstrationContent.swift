internal import FoundationEssentials
public import Wording

/// What `Content/demonstration/programme.json` says: invented places, people and sign-ins.
public struct DemonstrationContent: Decodable, Sendable {
  /// What the programme is called.
  public let programme: String
  /// Where chance begins; another seed gives other people.
  public let seed: Int
  /// The areas with their projects.
  public let areas: [Area]
  /// How many people have not said where they take part.
  public let undecided: Int
  /// One account for each role, and one for a peer.
  public let signIns: [SignIn]
  /// People whose ID and PIN are always the same.
  public let fixed: [FixedPerson]
  /// What the others call themselves.
  public let names: [String]
  /// How often each answer to a background question is given, by question and answer; the answer
  /// that is empty is a question skipped.
  public let background: [String: [String: Double]]

  /// An invented area.
  public struct Area: Decodable, Sendable {
    /// What it is called.
    public let name: String
    /// The organisations at work in it; none unless said.
    public let organisations: [Organisation]?
    /// Its projects.
    public let projects: [Project]
  }

  /// An invented organisation in one area; in several it has the same name.
  public struct Organisation: Decodable, Sendable {
    /// What it is called.
    public let name: String
    /// What it does in the area, beside running projects.
    public let parts: [OrganisationPart]
  }

  /// An invented project.
  public struct Project: Decodable, Sendable {
    /// What it calls itself.
    public let name: String
    /// The organisation that runs it; `nil` if it stands for itself.
    public let organisation: String?
    /// How many people log, beside the fixed ones.
    public let people: Int
    /// The languages its people read in; English unless said.
    public let languages: [Language]?
    /// How often in a month each kind of support is typically given, and received.
    public let kinds: [String: Double]
  }

  /// A sign-in that everybody may know.
  public struct SignIn: Decodable, Sendable {
    /// What the person does; `nil` for a peer who does not run anything.
    public let role: String?
    /// What they are called.
    public let name: String
    /// The area or project of the role; `nil` for the programme.
    public let place: String?
    /// The address, which ends in `example.org`.
    public let email: String
    /// The password.
    public let password: String
  }

  /// Somebody whose ID and PIN are always the same.
  public struct FixedPerson: Decodable, Sendable {
    /// What they call themselves.
    public let name: String
    /// The project they take part in.
    public let project: String
    /// The personal ID.
    public let personalID: String
    /// The PIN.
    public let pin: String
    /// How many months they have logged.
    public let months: Int
    /// The language they read in; English unless said.
    public let language: Language?
    /// The address of their account, if they have one.
    public let email: String?
  }

  /// Reads the content of the file.
  ///
  /// - Throws: `DemonstrationError.unreadable`, which says where the file is wrong.
  public init(json: [UInt8]) throws(DemonstrationError) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(json))
    } catch {
      throw .unreadable(String(describing: error))
    }
  }
}

/// What can be wrong with the demonstration's content.
///
/// Only somebody who changed the file can see one of these.
public enum DemonstrationError: Error, Equatable, Sendable {
  /// The file is not the JSON that was expected; with the decoder's own words.
  case unreadable(String)
  /// There is no role of this name.
  case unknownRole(String)
  /// There is no place of this name.
  case unknownPlace(String)
  /// There is no kind of support of this name.
  case unknownKind(String)
  /// This is no personal ID.
  case badID(String)
  /// This is no email address.
  case badAddress(String)
  /// There are fewer names than people.
  case fewNames(missing: Int)
}
