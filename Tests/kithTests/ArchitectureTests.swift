import Foundation
import TestSupport
import Testing

/// The picture in `docs/architecture.md` against the folders and the arrows that are there.
@Suite struct ArchitectureTests {
  /// The names on each floor of the picture, from the top.
  private func floors() throws -> [[String]] {
    let text = try Repository.text("docs/architecture.md")
    let start = try #require(text.firstRange(of: "Sources/\n")).upperBound
    let picture = text[start...].prefix(
      upTo: try #require(text[start...].firstRange(of: "```")).lowerBound)
    var floors: [[String]] = [[]]
    for line in picture.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      if first.hasPrefix("---") {
        floors.append([])
      } else if words.count > 1, words[1].first == "C", first.first == "C" {
        floors[floors.count - 1] += words.filter {
          $0.first == "C" && $0.dropFirst().first?.isUppercase == true
        }
      } else {
        floors[floors.count - 1].append(first)
      }
    }
    return floors
  }

  @Test("The picture names exactly the folders of Sources")
  func folders() throws {
    let named = try floors().flatMap { $0 }
    #expect(Set(named).count == named.count)
    #expect(try named.sorted() == Repository.names(in: "Sources"))
  }

  @Test("No arrow of Package.swift points up")
  func arrows() throws {
    let floors = try floors()
    func floor(_ name: String) -> Int? { floors.firstIndex { $0.contains(name) } }
    let package = try Repository.text("Package.swift")
    let rooms =
      package.matches(of: /room\(\s*"([A-Za-z]+)",\s*on: \[([^\]]*)\]/).map {
        (String($0.output.1), String($0.output.2))
      }
      + package.matches(of: /name: "(kith)",\s*dependencies: \[([^\]]*)\]/).map {
        (String($0.output.1), String($0.output.2))
      }
    #expect(rooms.count == floors.dropLast().flatMap { $0 }.count)
    for (name, list) in rooms {
      let from = try #require(floor(name), "\(name)")
      for dependency in list.matches(of: /"([A-Za-z]+)"/).map({ String($0.output.1) }) {
        let to = try #require(floor(dependency), "\(dependency)")
        #expect(from <= to, "\(name) uses \(dependency)")
      }
    }
  }

  @Test("The picture of the content names exactly its folders")
  func content() throws {
    let text = try Repository.text("docs/architecture.md")
    let start = try #require(text.firstRange(of: "Content/\n")).upperBound
    let end = try #require(text[start...].firstRange(of: "```")).lowerBound
    let named = text[start..<end].split(separator: "\n").compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    #expect(try named.sorted() == Repository.names(in: "Content"))
  }
}
