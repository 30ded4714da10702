import type { AgentWaits, WaitQuery } from '../index-statistics.ts'
import { MeasuredWaits } from '../measured-waits.ts'
import { undatedForm } from '../row/message-row.ts'
import { readStoredText, storedText } from '../row/stored-text.ts'
import { shown } from './batches.ts'
import { isGroup } from './condition.ts'
import type { Reading } from './reading.ts'
import { tokens } from './row.ts'
import { tables } from './schema.ts'

/** Measures how long people waited for each agent. */
export async function measureWaits(reading: Reading, query: WaitQuery): Promise<readonly AgentWaits[]> {
  const agents = new Set(query.agents)
  const measured: AgentWaits[] = []
  for (const agent of query.agents) measured.push(await waitsOf(reading, agent, agents, query))
  return measured
}

async function waitsOf(
  { server, batches }: Reading,
  agent: string,
  agents: ReadonlySet<string>,
  { since, until, silence }: WaitQuery,
): Promise<AgentWaits> {
  const measured = new MeasuredWaits(silence)
  if (since < until) {
    const seen = shown(batches)
    // All of a conversation one after the other.
    const rows = server.stream(
      `SELECT ts, sender = {agent:String} AS isAgent, if(isAgent, other, sender) AS peer FROM ${tables.message}
        WHERE hasAllTokens(who, {who:Array(String)}) AND NOT ${isGroup} AND form <> ${undatedForm} AND ts >= {since:Int64} AND ts < {until:Int64} AND ${seen.sql}
        ORDER BY peer, ts, seq, ifNull(random, 0), id`,
      {
        ...seen.parameters,
        agent: storedText(agent),
        who: [tokens.account(agent)],
        since,
        until,
      },
    )
    for await (const { ts, isAgent, peer } of rows) {
      const name = String(peer)
      if (agents.has(readStoredText(name))) continue
      measured.take(name, Number(ts), Number(isAgent) === 1)
    }
  }
  return { agent, ...measured.result() }
}
