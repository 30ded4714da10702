import type { AgentWaits, WaitQuery } from '../index-statistics.ts'
import { MeasuredWaits } from '../measured-waits.ts'
import { undatedForm } from '../row/message-row.ts'
import type { Database } from './database.ts'
import { tokens } from './indexed-row.ts'
import { numberOf } from './names.ts'
import { sentBetween } from './sent-between.ts'

/** Measures how long people waited for each agent. */
export function measureWaits(db: Database, query: WaitQuery): AgentWaits[] {
  const ids = new Set(query.agents.map((agent) => numberOf(db, 'name', agent) ?? -1))
  return query.agents.map((agent) => waitsOf(db, agent, ids, query))
}

function waitsOf(db: Database, agent: string, agents: ReadonlySet<number>, query: WaitQuery): AgentWaits {
  const measured = new MeasuredWaits(query.silence)
  const id = numberOf(db, 'name', agent)
  if (id !== undefined && query.since < query.until) {
    const { sql, values } = sentBetween(
      query,
      'm.id, m.ts, m.sender, m.chat, m.seq, m.random, m.form',
      `"${tokens.account(id)}"`,
    )
    // All of a conversation one after the other: what is sorted is kept in a file by SQLite where it is much.
    const rows = db.prepare(
      `SELECT m.chat AS chat, m.ts AS ts, m.sender AS sender, iif(c.a = ?, c.b, c.a) AS other FROM (${sql}) m
      JOIN chat c ON c.id = m.chat WHERE c.kind = 0 AND m.form <> ${undatedForm} ORDER BY m.chat, m.ts, m.seq, coalesce(m.random, 0), m.id`,
    )
    for (const row of rows.iterate(id, ...values)) {
      if (agents.has(row.other as number)) continue
      measured.take(row.chat as number, row.ts as number, row.sender === id)
    }
  }
  return { agent, ...measured.result() }
}
