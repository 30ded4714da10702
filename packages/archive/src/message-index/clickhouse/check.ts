import { hourId } from '../../hours/hour-key.ts'
import { hourIdOf, keyOfHourId } from '../row/row-id.ts'
import { type Batches, shownWithCopies } from './batches.ts'
import { tables } from './schema.ts'
import type { Server } from './server.ts'
import type { Writing } from './writes.ts'

/** Says what is wrong with an index: hours that do not hold what they say. What is wrong with its bytes, the server tells whoever reads them. */
export async function check({ server, batches }: Writing): Promise<string[]> {
  const there = await placesByHour(server, batches)
  const faults: string[] = []
  for (const hour of batches.hours) {
    const { messages, places } = there.get(hourIdOf(hour)) ?? { messages: 0, places: 0 }
    there.delete(hourIdOf(hour))
    if (messages === hour.messages && places === hour.messages) continue
    faults.push(`${hourId(hour)} holds ${messages} messages in ${places} places, and says ${hour.messages}`)
  }
  for (const [hour, { messages }] of there) {
    faults.push(`${hourId(keyOfHourId(hour))} is not there, but ${messages} messages of it are`)
  }
  return faults
}

interface Places {
  readonly messages: number
  /** Each once. */
  readonly places: number
}

/** What is there of each hour and kind, which is the part of an id before the lowest 25 bits; the rest is a place, and places of an hour are dense. */
async function placesByHour(server: Server, batches: Batches): Promise<Map<number, Places>> {
  const seen = shownWithCopies(batches)
  const there = new Map<number, Places>()
  const months = await server.select(`SELECT DISTINCT month FROM ${tables.message} WHERE month <> 0`)
  for (const { month } of months) {
    const rows = server.stream(
      `SELECT intDiv(id, 33554432) AS hour, count() AS messages, groupBitmap(toUInt32(bitAnd(id, 33554431))) AS places
        FROM ${tables.message} WHERE month = {month:UInt32} AND ${seen.sql} GROUP BY hour`,
      { ...seen.parameters, month: Number(month) },
    )
    for await (const row of rows) {
      there.set(Number(row.hour), { messages: Number(row.messages), places: Number(row.places) })
    }
  }
  return there
}
