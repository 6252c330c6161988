import Instruments
import Testing

@Suite("Broken definition files")
struct FuzzTests {
  /// A file with some bytes changed, lost, doubled or taken from elsewhere in it.
  private func broken(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, index + Int.random(in: 1...60, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &random)
      case 1: bytes.removeSubrange(index..<end)
      case 2: bytes.insert(contentsOf: bytes[index..<end], at: index)
      case 3:
        bytes[index] = random.pick(Array("{}[]\",:0-9eE.tfn\\".utf8))
      case 4: bytes.removeSubrange(end...)
      default:
        let other = Int.random(in: 0..<bytes.count, using: &random)
        bytes.replaceSubrange(
          index..<end, with: Array(bytes[other..<min(bytes.count, other + (end - index))]))
      }
      if bytes.isEmpty { return [0] }
    }
    return bytes
  }

  @Test("no change of bytes does more than give problems or an instrument", arguments: 0..<20)
  func bytes(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for (file, bytes) in try ContentFiles.all().sorted(by: { $0.key < $1.key }) {
      var files = try ContentFiles.all()
      files[file] = broken(bytes, &random)
      let result = InstrumentChecker.check(files[file] ?? [])
      #expect((result.instrument == nil) == !result.problems.isEmpty)
      do {
        try use(InstrumentLibrary(files), &random)
      } catch let error as LibraryError {
        #expect(!error.problems.isEmpty)
      }
    }
  }

  /// Words and numbers of the format swapped for others, so that the file stays JSON.
  @Test("no change of words and numbers does more either", arguments: 0..<20)
  func words(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let others: [Substring] = ["-7", "0", "1e300", "null", "[]", "{}"]
    for (file, bytes) in try ContentFiles.all().sorted(by: { $0.key < $1.key }) {
      let words = String(decoding: bytes, as: UTF8.self).split(
        separator: /["\s,\[\]{}:]+/, omittingEmptySubsequences: true)
      var text = String(decoding: bytes, as: UTF8.self)
      for _ in 0..<3 {
        let other =
          random.once(in: 3)
          ? random.pick(others) : random.pick(words)
        text = text.replacing(random.pick(words), with: other, maxReplacements: 3)
      }
      var files = try ContentFiles.all()
      files[file] = Array(text.utf8)
      do {
        try use(InstrumentLibrary(files), &random)
      } catch let error as LibraryError {
        #expect(!error.problems.isEmpty)
      }
    }
  }

  /// Whatever was accepted can be walked through, checked and scored.
  private func use(_ library: InstrumentLibrary, _ random: inout SeededGenerator) throws {
    for form in library.questionnaires.values + library.instruments.keys.compactMap(library.form) {
      let draft = Draft(form.anyFields(&random))
      let answers = form.check(draft, mode: .paper, required: form.items).answers
      #expect(form.decode(answers.encode()) == answers)
      #expect(form.steps.way(answers).shown.count <= form.steps.all.count)
      _ = form.score(answers)
    }
  }
}
