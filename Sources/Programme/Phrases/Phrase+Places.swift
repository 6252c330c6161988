internal import Wording

// The phrases of the pages about the programme, its areas and its projects.
extension Phrase {
  static let begunTitle: Phrase = "programme.begun.title"
  static let begunLead: Phrase = "programme.begun.lead"
  static let begunNext: Phrase = "programme.begun.next"
  static let begunProjects: Phrase = "programme.begun.projects"
  static let begunProjectsText: Phrase = "programme.begun.projects.text"
  static let begunPeople: Phrase = "programme.begun.people"
  static let begunPeopleText: Phrase = "programme.begun.people.text"
  static let begunSheet: Phrase = "programme.begun.sheet"
  static let begunSheetText: Phrase = "programme.begun.sheet.text"
  static let overviewLead: Phrase = "programme.overview.lead"
  static let overviewReaders: Phrase = "programme.overview.readers"
  static let overviewPeople: Phrase = "programme.overview.people"
  static let ownTitle: Phrase = "programme.own.title"
  static let rename: Phrase = "programme.rename"
  static let renameTitle: Phrase = "programme.rename.title"
  static let renameLabel: Phrase = "programme.rename.label"
  static let renameHint: Phrase = "programme.rename.hint"
  static let areas: Phrase = "programme.areas"
  static let addArea: Phrase = "programme.area.add"
  static let addAreaTitle: Phrase = "programme.area.add.title"
  static let addAreaLabel: Phrase = "programme.area.add.label"
  static let areaReaders: Phrase = "programme.area.readers"
  static let areaEmpty: Phrase = "programme.area.empty"
  static let projects: Phrase = "programme.projects"
  static let addProject: Phrase = "programme.project.add"
  static let addProjectTitle: Phrase = "programme.project.add.title"
  static let addProjectLabel: Phrase = "programme.project.add.label"
  static let projectIn: Phrase = "programme.project.in"
  static let projectReaders: Phrase = "programme.project.readers"
  static let projectJoined: Phrase = "programme.project.joined"
  static let projectLogged: Phrase = "programme.project.logged"
  static let projectOthersJoined: Phrase = "programme.project.others.joined"
  static let projectOthersLogged: Phrase = "programme.project.others.logged"
  static let projectList: Phrase = "programme.project.list"
  static let projectListText: Phrase = "programme.project.list.text"
  static let projectIDs: Phrase = "programme.project.ids"
  static let projectFew: Phrase = "programme.project.few"
  static let projectFigures: Phrase = "programme.project.figures"
  static let projectFiguresText: Phrase = "programme.project.figures.text"
  static let projectJoining: Phrase = "programme.project.joining"
  static let projectJoiningText: Phrase = "programme.project.joining.text"
  static let projectSheet: Phrase = "programme.project.sheet"

  static let ofPlaces: [Phrase] = [
    .begunTitle, .begunLead, .begunNext, .begunProjects, .begunProjectsText, .begunPeople,
    .begunPeopleText, .begunSheet, .begunSheetText, .overviewLead, .overviewReaders,
    .overviewPeople, .ownTitle, .rename, .renameTitle,
    .renameLabel, .renameHint, .areas, .addArea, .addAreaTitle, .addAreaLabel, .areaReaders,
    .areaEmpty, .projects, .addProject, .addProjectTitle, .addProjectLabel, .projectIn,
    .projectReaders, .projectJoined, .projectLogged, .projectOthersJoined, .projectOthersLogged,
    .projectList, .projectListText, .projectIDs, .projectFew, .projectFigures,
    .projectFiguresText, .projectJoining, .projectJoiningText, .projectSheet,
  ]
}

// The phrases of the sheet that is put up for peers to read.
extension Phrase {
  static let sheetTitle: Phrase = "programme.sheet.title"
  static let sheetCall: Phrase = "programme.sheet.call"
  static let sheetText: Phrase = "programme.sheet.text"
  static let sheetPromise: Phrase = "programme.sheet.promise"
  static let sheetHow: Phrase = "programme.sheet.how"
  static let sheetChoose: Phrase = "programme.sheet.choose"
  static let sheetPaper: Phrase = "programme.sheet.paper"
  static let sheetPrint: Phrase = "programme.sheet.print"
  static let sheetReaders: Phrase = "programme.sheet.readers"

  static let ofSheet: [Phrase] = [
    .sheetTitle, .sheetCall, .sheetText, .sheetPromise, .sheetHow, .sheetChoose, .sheetPaper,
    .sheetPrint, .sheetReaders,
  ]
}
