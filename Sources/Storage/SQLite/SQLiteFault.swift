internal import CSQLite
internal import Glibc

/// What SQLite reported, before it is sorted into the kinds a person can do something about.
struct SQLiteFault {
  /// The extended result code.
  let code: Int32
  /// The operating system's error number behind it, or 0.
  let systemError: Int32
  /// SQLite's words.
  let message: String
  /// The file concerned.
  let path: String

  /// The fault as an error of the interface.
  ///
  /// The system's error number goes first where it says more: a quota reached or a disk full while
  /// SQLite sizes its shared memory comes as a plain I/O error.
  /// Source: https://www.sqlite.org/rescode.html
  var error: StorageError {
    let primary = code & 0xff
    if primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN {
      switch systemError {
      case ENOSPC, EDQUOT: return .full
      case EROFS, EACCES, EPERM, EISDIR, ENOTDIR: return .readOnly(path: path)
      default: return .other("\(message) (code \(code), system error \(systemError), \(path))")
      }
    }
    return switch primary {
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .locked
    case SQLITE_FULL: .full
    case SQLITE_READONLY, SQLITE_PERM: .readOnly(path: path)
    case SQLITE_CORRUPT, SQLITE_NOTADB: .damaged(path: path)
    case SQLITE_CONSTRAINT: .constraint(message)
    default: .other("\(message) (code \(code), \(path))")
    }
  }
}
