internal import Glibc

extension ServerSettings {
  /// The number of processors this program may use.
  public static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
