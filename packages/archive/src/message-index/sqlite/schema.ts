import { randomInt } from 'node:crypto'
import { IndexFileError, IndexRuntimeError } from '../index-error.ts'
import type { Database, Row } from './database.ts'

/** 'timk', so that the file of another program is told from a damaged one of ours. */
const applicationId = 0x74696d6b
/** Raised when tables, ids or tokens change: an index of another version is made again. */
const schemaVersion = 5

// `fts.words` holds who and what a message is of, as tokens, and then the words of it, so that one look into the index finds "these words, of this
// account". The first begin with a full stop, which no word has:
//   .u<account> of both sides or of the sender in a group, .c<chat>, .s<seq> in groups,
//   one of .k0 .k1 (of a file, at its time), .l0 .l1 (live), .o0 .o1 (outside of the hour that it is in); 0 one-to-one, 1 group,
//   .x and .e<type> of each element unless it is one text.
// One column for both: FTS5 writes two bytes wherever a token is in another column than the first, and has to look through them to leave one out.
// `copy` holds messages that another hour has as well, of which `winner` is found, see `copies.ts`; `message_outside` what is
// not in the file of the hour it was sent in. `change` holds what was heard of messages, in groups by number and time: see `exact-identity.ts`.
// The tokenizer gets what `tokenize` made: it splits at spaces only. Larger segments and fewer merges of them save a seventh of the time of writing,
// and cost less than 1 % of the size.
const tables = `
CREATE TABLE state(epoch INTEGER NOT NULL) STRICT;
CREATE TABLE name(id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL) STRICT;
CREATE TABLE element(id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL) STRICT;
CREATE TABLE chat(id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL, UNIQUE(kind, a, b)) STRICT;
CREATE TABLE message(id INTEGER PRIMARY KEY, chat INTEGER NOT NULL, sender INTEGER NOT NULL, ts INTEGER NOT NULL,
  seq INTEGER NOT NULL, random INTEGER, form INTEGER NOT NULL, content TEXT NOT NULL) STRICT;
CREATE INDEX message_outside ON message(ts) WHERE ts / 3600 <> id >> 26;
CREATE INDEX message_undated ON message(ts) WHERE form = 3;
CREATE TABLE copy(id INTEGER PRIMARY KEY, identity TEXT NOT NULL, winner INTEGER NOT NULL, chat INTEGER NOT NULL, sender INTEGER NOT NULL,
  ts INTEGER NOT NULL, seq INTEGER NOT NULL, random INTEGER, form INTEGER NOT NULL, content TEXT NOT NULL) STRICT;
CREATE INDEX copy_identity ON copy(identity);
CREATE INDEX copy_winner ON copy(winner);
CREATE VIRTUAL TABLE fts USING fts5(words, content='', contentless_delete=1, tokenize="ascii tokenchars '.'");
INSERT INTO fts(fts, rank) VALUES ('automerge', 8), ('hashsize', 4194304);
CREATE TABLE hour(id INTEGER PRIMARY KEY, generation INTEGER NOT NULL, sha256 TEXT NOT NULL, messages INTEGER NOT NULL,
  skipped INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, sorted INTEGER NOT NULL) STRICT;
CREATE TABLE live(identity TEXT PRIMARY KEY, message INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE change(identity TEXT NOT NULL, at INTEGER NOT NULL, message INTEGER, sent INTEGER, recalled INTEGER, body TEXT, edited INTEGER NOT NULL,
  PRIMARY KEY(identity, at)) STRICT;
CREATE INDEX change_message ON change(message);
CREATE TABLE bookmark(name TEXT PRIMARY KEY, place TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

/**
 * Makes the tables of a new index, or looks whether those of an old one are ours.
 *
 * @throws {IndexFileError} They are not.
 * @throws {IndexRuntimeError} This SQLite cannot make them.
 */
export function prepareSchema(db: Database, file: string): void {
  if (checkSchema(db, file)) return
  db.exec('BEGIN IMMEDIATE')
  try {
    // Another program may have made them in between.
    if (!checkSchema(db, file)) {
      db.exec(tables)
      db.statement('INSERT INTO state(epoch) VALUES (?)').run(randomInt(2 ** 40))
      db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`)
    }
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

/**
 * Looks whether the tables are ours.
 *
 * @returns whether they are there; `false` for an empty database
 * @throws {IndexFileError} They are not.
 */
export function checkSchema(db: Database, file: string): boolean {
  const numberOf = (sql: string) => Object.values(db.statement(sql).get() as Row)[0] as number
  if (numberOf('SELECT count(*) FROM sqlite_schema') === 0) return false
  if (numberOf('PRAGMA application_id') !== applicationId) throw new IndexFileError('foreign', file)
  const version = numberOf('PRAGMA user_version')
  if (version > schemaVersion) throw new IndexFileError('newer', file)
  if (version < schemaVersion) throw new IndexFileError('older', file)
  return true
}

/**
 * Looks whether an SQLite can keep an index.
 *
 * @throws {IndexRuntimeError} It cannot.
 */
export function checkEngine(db: Database, version: string): void {
  // From then on FTS5 can delete without keeping the text a second time.
  if (!isAtLeast(version, [3, 43, 0])) {
    throw new IndexRuntimeError(`it needs SQLite 3.43 or newer, and this runtime has ${version}. Update it`)
  }
  const fts5 = "SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"
  if (db.statement(fts5).get() === undefined) {
    throw new IndexRuntimeError(
      `SQLite ${version} of this runtime was built without FTS5. Use another build of it`,
    )
  }
}

/** Whether several connections may use a write-ahead log: before these versions its reset could damage the file. */
export function isWalSafe(version: string): boolean {
  return isAtLeast(version, [3, 51, 3]) || (version.startsWith('3.50.') && isAtLeast(version, [3, 50, 7]))
}

/** Whether its check of a database looks at the words as well. */
export function checksWords(version: string): boolean {
  return isAtLeast(version, [3, 44, 0])
}

function isAtLeast(version: string, least: readonly number[]): boolean {
  const parts = version.split('.').map(Number)
  const at = least.findIndex((number, index) => (parts[index] ?? 0) !== number)
  return at < 0 || (parts[at] ?? 0) > (least[at] as number)
}
