/* Files of data/ and migrations/ that travel inside the program. */
#ifndef CBUNDLE_H
#define CBUNDLE_H

#include <stddef.h>

typedef struct {
  const char *path;  /* from the top of the repository: "migrations/0001_notes.sql" */
  const char *bytes; /* as the file stands, and one NUL after them */
  size_t size;       /* without that NUL */
} cbundle_file;

/* The number of files, which stand in order of their paths. */
size_t cbundle_count(void);
const cbundle_file *cbundle_file_at(size_t index);

#endif
