public import Identity
public import Storage
public import Web

// A draft is kept as fields, the form in which it came.
extension SetupDraft {
  /// The draft as it is kept.
  public var fields: Fields {
    var fields = Fields()
    if let name { fields.append(SetupField.name, name) }
    for area in areas { fields.append(SetupField.areas, area) }
    if isOnline { fields.append(SetupField.online, "yes") }
    if let project {
      fields.append(SetupField.project, project.name)
      fields.append(SetupField.home, project.home.value)
    }
    return fields
  }

  /// The draft that was kept.
  public init(programme: PlaceKey, fields: Fields) {
    self.init(programme: programme)
    name = fields[SetupField.name]
    areas = fields.values(of: SetupField.areas)
    isOnline = fields[SetupField.online] == "yes"
    if let name = fields[SetupField.project], let home = fields[SetupField.home].flatMap(Home.init)
    {
      project = FirstProject(name: name, home: home)
    }
  }
}

/// The names of the fields of setting up.
enum SetupField {
  static let name = "name"
  static let areas = "areas"
  static let online = "online"
  static let project = "project"
  static let home = "home"
  static let person = "display-name"
  static let email = "email"
  static let password = "password"
  static let code = "code"
}

extension SetupDraft.Home {
  /// The text that stands for it in a form.
  var value: String {
    switch self {
    case .area(let name): "area " + name
    case .online: "online"
    }
  }

  /// Reads the text that stands for it in a form.
  init?(_ value: String) {
    if value == "online" {
      self = .online
    } else if value.hasPrefix("area ") {
      self = .area(String(value.dropFirst(5)))
    } else {
      return nil
    }
  }
}
