import type { Heard, MessageChange } from '../message-index.ts'
import { atLast } from '../row/exact-identity.ts'
import { readStoredText } from '../row/stored-text.ts'
import { shown } from './batches.ts'
import { changeColumns, changeOfRow } from './changes.ts'
import { isOfNumber } from './numbered-changes.ts'
import type { Reading } from './reading.ts'
import { allColumns, originalOf, storedRow } from './row.ts'
import { tables } from './schema.ts'

/** So many are read at a time. */
const mostAtOnce = 500

/** All that was heard of messages. */
export async function* heard(reading: Reading): AsyncGenerator<Heard, void, undefined> {
  yield* liveOf(reading)
  yield* changesOf(reading)
}

async function* liveOf({ server, batches }: Reading): AsyncGenerator<Heard, void, undefined> {
  const seen = shown(batches)
  for (let last = ''; ; ) {
    const rows = await server.select(
      `SELECT ${allColumns} FROM ${tables.message} WHERE month = 0 AND identity > {last:String} AND ${seen.sql}
        ORDER BY identity, version DESC LIMIT 1 BY identity LIMIT {most:UInt64}`,
      { ...seen.parameters, last, most: mostAtOnce },
    )
    yield { live: rows.map((row) => ({ message: originalOf(storedRow(row)) })), changes: [] }
    if (rows.length < mostAtOnce) return
    last = String(rows.at(-1)?.identity)
  }
}

async function* changesOf({ server }: Reading): AsyncGenerator<Heard, void, undefined> {
  for (let last = { identity: '', at: 0 }; ; ) {
    const rows = await server.select(
      `SELECT ${changeColumns} FROM ${tables.change} FINAL WHERE (identity, at) > ({identity:String}, {at:Int64}) AND NOT (${isOfNumber})
        ORDER BY identity, at LIMIT {most:UInt64}`,
      { ...last, most: mostAtOnce },
    )
    const changes = rows.map(changeOfRow).map(
      ({ identity, at, recalled, body, edited }): MessageChange => ({
        identity: readStoredText(identity),
        at: at === 0 || at === atLast ? undefined : at,
        recalled: recalled === -1 ? undefined : recalled === 1,
        body: body === '' ? undefined : (JSON.parse(body) as unknown[]),
        editedAt: edited,
      }),
    )
    yield { live: [], changes }
    if (rows.length < mostAtOnce) return
    last = { identity: String(rows.at(-1)?.identity), at: Number(rows.at(-1)?.at) }
  }
}
