import Testing

@testable import Identity

@Suite struct NewPasswordTests {
  @Test(arguments: [
    "river stone lamp", "چائے کی پیالی", "aB3$aB3$xyz", "          x-y-z", "correct-horse",
    "passwords are odd things", "qwerty and then some more",
  ])
  func whatIsLongAndOnesOwnIsTaken(_ typed: String) throws {
    let hash = try NewPassword(typed).hash(cost: .least)
    #expect(hash.matches(typed))
    #expect(!hash.matches(typed + " "))
  }

  @Test(arguments: ["", "short", "123456789", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦"])
  func whatIsShortIsNot(_ typed: String) {
    #expect(throws: NewPassword.Problem.tooShort) { try NewPassword(typed) }
  }

  @Test(arguments: [
    "password12", "Password123", "PASSWORD-2024", "passwordpassword", "1234567890", "0123456789",
    "aaaaaaaaaa", "ababababab", "----------", "qwertyuiop", "Qwertyuiop1!", "iloveyou2024",
    "letmeinletmein",
  ])
  func whatIsGuessedFirstIsNot(_ typed: String) {
    #expect(throws: NewPassword.Problem.tooCommon) { try NewPassword(typed) }
  }

  @Test func whatWouldTakeLongToHashIsNot() {
    let long = String(repeating: "long and ", count: 100)
    #expect(throws: NewPassword.Problem.tooLong) { try NewPassword(long) }
    let heap = "abcdefghijk" + String(repeating: "\u{301}", count: 5000)
    #expect(throws: NewPassword.Problem.tooLong) { try NewPassword(heap) }
  }

  @Test func thePasswordNeverSlipsIntoALog() throws {
    #expect(!"\(try NewPassword("river stone lamp"))".contains("river"))
  }
}
