#include "CSQLite.h"

int csqlite_register_hangul(sqlite3 *database) {
  (void)database;
  return SQLITE_OK;
}
