import { hourId } from '../../hours/hour-key.ts'
import { hourIdOf, keyOfHourId } from '../row/row-id.ts'
import { shownWithCopies } from './batches.ts'
import { tables } from './schema.ts'
import type { Writing } from './writes.ts'

/** Says what is wrong with an index: hours that do not hold what they say. What is wrong with its bytes, the server tells whoever reads them. */
export async function check({ server, batches }: Writing): Promise<string[]> {
  const seen = shownWithCopies(batches)
  // An hour and kind is the part of an id before the lowest 25 bits.
  const rows = await server.select(
    `SELECT intDiv(id, 33554432) AS hour, count() AS messages, uniqExact(id) AS places FROM ${tables.message}
      WHERE month <> 0 AND ${seen.sql} GROUP BY hour`,
    seen.parameters,
  )
  const there = new Map(rows.map((row) => [Number(row.hour), row]))
  const faults: string[] = []
  for (const hour of batches.hours) {
    const row = there.get(hourIdOf(hour))
    there.delete(hourIdOf(hour))
    const [messages, places] = [Number(row?.messages ?? 0), Number(row?.places ?? 0)]
    if (messages === hour.messages && places === hour.messages) continue
    faults.push(`${hourId(hour)} holds ${messages} messages in ${places} places, and says ${hour.messages}`)
  }
  for (const [hour, { messages }] of there) {
    faults.push(`${hourId(keyOfHourId(hour))} is not there, but ${messages} messages of it are`)
  }
  return faults
}
