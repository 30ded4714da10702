import { DatabaseSync } from 'node:sqlite'
import type { Message } from '@timkit/core'

/** An index of texts by SQLite's own trigram tokenizer, with the texts beside it: what one makes of FTS5 without more. */
export function trigramIndex(file: string) {
  const db = new DatabaseSync(file)
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;
    CREATE TABLE message(id INTEGER PRIMARY KEY, ts INTEGER NOT NULL, sender TEXT NOT NULL, content TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE fts USING fts5(text, content='', contentless_delete=1, tokenize='trigram')`)
  const row = db.prepare('INSERT INTO message(ts, sender, content) VALUES (?, ?, ?)')
  const words = db.prepare('INSERT INTO fts(rowid, text) VALUES (last_insert_rowid(), ?)')
  const newest = db.prepare(
    'SELECT m.id, m.content FROM fts JOIN message m ON m.id = fts.rowid WHERE fts MATCH ? ORDER BY fts.rowid DESC LIMIT 20',
  )
  return {
    /** Adds messages in a transaction. */
    add(messages: readonly Message[]): void {
      db.exec('BEGIN')
      for (const { unixSeconds, from, body } of messages) {
        const [element] = body
        const text = element?.MsgType === 'TIMTextElem' ? String(element.MsgContent.Text) : ''
        row.get(unixSeconds, from, text)
        words.get(text)
      }
      db.exec('COMMIT')
    },
    /** How many of the newest 20 it finds. */
    newest: (text: string): number => newest.all(`"${text}"`).length,
    close: (): void => db.close(),
  }
}
