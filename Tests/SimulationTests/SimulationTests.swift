import Exchange
import Foundation
import Instruments
import TestSupport
import Testing

@testable import Simulation

@Suite("Simulated tables")
struct SimulationTests {
  @Test("the same seed gives the same bytes, with any number of threads; another gives others")
  func repeatable() throws {
    let first = try Invented(people: 700, seed: 8, threads: 1)
    let again = try Invented(people: 700, seed: 8, threads: 3)
    let other = try Invented(people: 700, seed: 9)
    for name in ["logs.csv", "participants.csv"] {
      #expect(try first.bytes(name) == again.bytes(name))
      #expect(try first.bytes(name) != other.bytes(name))
    }
    #expect(first.counts == again.counts)
  }

  @Test("more people come after the same first people")
  func prefix() throws {
    let few = try Invented(people: 60, seed: 3)
    let more = try Invented(people: 600, seed: 3)
    #expect(try more.bytes("logs.csv").starts(with: few.bytes("logs.csv")))
  }

  @Test("every cell holds what its column allows, and the rows of a person stand together")
  func cells() throws {
    let programme = try Invented(people: 400, seed: 2)
    for (table, columns) in [
      ("logs.csv", programme.codebook.logs), ("participants.csv", programme.codebook.people),
    ] {
      let rows = try programme.rows(table)
      #expect(rows.count > 300)
      for column in columns {
        let reasons = Set(column.missing.map(\.rawValue) + [""])
        for row in rows {
          let cell = try #require(row[column.name])
          guard !reasons.contains(cell) else { continue }
          switch column.type {
          case .code(let codes): #expect(codes.contains { $0.code == cell }, "\(column.name)")
          case .codes(let codes):
            let all = Set(codes.map(\.code))
            #expect(cell.split(separator: ";").allSatisfy { all.contains(String($0)) })
          case .whole(let range):
            let number = try #require(Int(cell), "\(column.name)")
            if let range { #expect(range.contains(number), "\(column.name) \(number)") }
          case .decimal(let range):
            #expect(range.contains(try #require(Double(cell))), "\(column.name)")
          case .text, .date: break
          }
        }
      }
    }
    var seen: Set<String> = []
    var last = ""
    for row in try programme.rows("logs.csv") where row["participant"] != last {
      last = try #require(row["participant"])
      #expect(seen.insert(last).inserted)
    }
    let known = Set(try programme.rows("participants.csv").compactMap { $0["participant"] })
    #expect(seen.subtracting(known).count == programme.counts.unregistered)
  }

  @Test("published numbers with a list cut short, or without one, are refused")
  func broken() throws {
    let text = String(decoding: try Invented.content, as: UTF8.self)
    let short = text.replacing("\"registered\": [17, 42,", with: "\"registered\": [42,")
    #expect(short != text)
    #expect(throws: SimulationError.self) { try Margins(json: Array(short.utf8)) }
    let missing = text.replacing("\"pairs\":", with: "\"couples\":")
    #expect(throws: SimulationError.self) { try Margins(json: Array(missing.utf8)) }
  }
}
