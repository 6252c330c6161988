import Instruments
import Testing
import Wording

@Suite("The delivered definition files")
struct ContentTests {
  @Test("every file passes the checker")
  func passes() throws {
    do {
      let library = try ContentFiles.library()
      #expect(library.instruments.count == 5)
      #expect(library.questionnaires.keys.sorted() == ["monthly"])
    } catch let error as LibraryError {
      Issue.record("\(error)")
    }
  }
}
