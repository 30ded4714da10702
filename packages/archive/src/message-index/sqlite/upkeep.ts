import { dropDetached } from './changes.ts'
import type { Database, Row } from './database.ts'
import { IndexBusyError } from './index-busy-error.ts'
import { tokens } from './indexed-row.ts'
import { whoLocks } from './who-locks.ts'

/**
 * Makes what was dropped unreadable. FTS5 keeps the words of deleted rows until all of its segments are merged, the file keeps pages that
 * are free until it is written anew, and the log keeps pages until it is cut.
 *
 * @throws {IndexBusyError} Another program reads what is in the log, and did not end that.
 */
export function purge(db: Database, file: string): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    dropDetached(db)
    db.exec(`DELETE FROM chat WHERE id NOT IN (SELECT chat FROM message UNION SELECT chat FROM copy);
      DELETE FROM name WHERE id NOT IN (SELECT sender FROM message UNION SELECT sender FROM copy UNION SELECT a FROM chat UNION SELECT b FROM chat)`)
    for (const { id } of db.statement('SELECT id FROM element').all()) {
      const who = `"${tokens.element(id as number)}"`
      if (db.statement('SELECT 1 FROM fts WHERE fts MATCH ? LIMIT 1').get(who) !== undefined) continue
      db.statement('DELETE FROM element WHERE id = ?').run(id as number)
    }
    db.exec("INSERT INTO fts(fts) VALUES ('optimize')")
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
  // It copies all that is left: into a file, as memory may not hold it.
  db.exec('PRAGMA temp_store = FILE')
  db.exec('VACUUM')
  db.exec('PRAGMA temp_store = MEMORY')
  const { busy } = db.statement('PRAGMA wal_checkpoint(TRUNCATE)').get() as Row
  if (busy !== 0)
    throw new IndexBusyError(`cut the log of the index ${file}`, {
      by: 'reading',
      pid: whoLocks(file, 'reading'),
      file,
    })
}

/**
 * Says what is wrong with an index.
 *
 * @param mayWrite Whether words are checked in the way that needs the right to write: since 3.44, SQLite checks them with the rest.
 */
export function check(db: Database, { mayWrite }: { readonly mayWrite: boolean }): string[] {
  // Else FTS5 would compare with what it remembers of before another connection wrote.
  db.statement("SELECT rowid FROM fts WHERE fts MATCH 'a' LIMIT 1").get()
  const faults = db
    .statement('PRAGMA quick_check(20)')
    .all()
    .map((row) => String(Object.values(row)[0]))
    .filter((text) => text !== 'ok')
  if (faults.length > 0) return faults
  if (mayWrite) db.exec("INSERT INTO fts(fts) VALUES ('integrity-check')")
  for (const [what, sql] of counts) {
    const { first, second } = db.statement(sql).get() as Row
    if (first !== second) faults.push(`${what}: ${first} and ${second}`)
  }
  return faults
}

/** Numbers that must be the same. */
const counts: readonly (readonly [string, string])[] = [
  [
    'messages that wait beside the one that is found, and those of them of which one is found',
    `SELECT (SELECT count(*) FROM copy) AS first, (SELECT count(*) FROM copy WHERE winner IN (SELECT id FROM message)) AS second`,
  ],
  [
    'messages there, and those that hours and live ones say are there',
    `SELECT (SELECT count(*) FROM message) + (SELECT count(*) FROM copy) AS first,
      (SELECT coalesce(sum(messages), 0) FROM hour) + (SELECT count(*) FROM live) AS second`,
  ],
  [
    'hours, and those that hold as many messages as they say',
    `SELECT (SELECT count(*) FROM hour) AS first, (SELECT count(*) FROM hour h WHERE h.messages =
      (SELECT count(*) FROM message WHERE id BETWEEN h.id * 33554432 AND h.id * 33554432 + 16777215) +
      (SELECT count(*) FROM copy WHERE id BETWEEN h.id * 33554432 AND h.id * 33554432 + 16777215)) AS second`,
  ],
  [
    'messages there, and those that can be found',
    `SELECT (SELECT count(*) FROM message) AS first, (SELECT count(*) FROM message WHERE id IN (SELECT id FROM fts_docsize)) AS second`,
  ],
  [
    'messages that can be found, and those of them that are there',
    `SELECT (SELECT count(*) FROM fts_docsize) AS first, (SELECT count(*) FROM message) AS second`,
  ],
]
