#include <sqlite3.h>

// Swift cannot call functions with a variable number of arguments, nor read macros that are casts.

// Switches one of SQLite's yes-or-no settings of a connection.
static inline int kith_sqlite_switch(sqlite3 *db, int setting, int on) {
  return sqlite3_db_config(db, setting, on, (int *)0);
}

// Binds text that stays where it is until the statement is reset.
static inline int kith_sqlite_bind_kept(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 bytes) {
  return sqlite3_bind_text64(statement, index, text, bytes, SQLITE_STATIC, SQLITE_UTF8);
}

// Says in which folder SQLite makes its temporary files. Once only, and not while it makes one.
static inline void kith_sqlite_keep_temporary_files(const char *folder) {
  sqlite3_temp_directory = sqlite3_mprintf("%s", folder);
}

// Stops SQLite from counting the memory it uses, for which every allocation of every thread would take
// one lock. Works only before the first connection is opened.
static inline int kith_sqlite_stop_counting_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
