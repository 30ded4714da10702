import { ArchiveError } from '../archive-error.ts'
import type { AgentWaits, CountedBy, MessageCount, MessageCounts } from '../message-index/index-statistics.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import type { Coverage, CoveredRange } from '../search/coverage.ts'
import { readStatisticsQuery } from './read-statistics-query.ts'
import type { StatisticsQuery } from './statistics-query.ts'

/** What was counted and measured: numbers and names, no text of anybody. Recalled messages count, as they were sent. */
export interface Statistics {
  /** Of all messages: how many, and how many accounts sent them. */
  readonly messages: number
  readonly senders: number
  /** How many of them do not say when they were sent: they are taken to be of the hour of their file, but are in no row of hours or days. */
  readonly undated: number
  readonly by: CountedBy
  /** By time, the earliest first; otherwise those with the most first. What has no messages is not among them. */
  readonly rows: readonly MessageCount[]
  /** The hours with the most messages, up to 10, the busiest first. */
  readonly busiestHours: readonly MessageCount[]
  /**
   * How long people waited for each of the agents, in the order in which they were given. Only one-to-one conversations of an agent with
   * somebody who is none are looked at, and of them only what was written in the time that is asked about.
   *
   * - Somebody waits from their first message after the agent's last one (or the first message of all) until the agent's next one.
   *   Asking again does not begin another wait. `waiting` has every wait that ended.
   * - A conversation begins with its first message, and anew with the first after a silence (8 hours unless said otherwise). When somebody
   *   else than the agent begins it, that wait is a first response too.
   * - `open`: conversations whose last message is not the agent's. These waits have no length yet, and are in neither of the two.
   *
   * Median and p90 are lengths that occurred: the shortest that half of them, or nine in ten, did not exceed.
   */
  readonly agents: readonly AgentWaits[]
  /** What of the time could be counted at all. */
  readonly coverage: Coverage
}

/** What counting works with. */
export interface StatisticsParts {
  readonly index: MessageIndex
  readonly coverage: (range: CoveredRange) => Promise<Coverage>
}

const busiest = 10

/** Counts messages, and measures waits. */
export async function statistics(parts: StatisticsParts, query: StatisticsQuery): Promise<Statistics> {
  const { wanted, range, by, limit, agents, silence } = readStatisticsQuery(query)
  const engine = parts.index.statistics
  if (engine === undefined) {
    throw new ArchiveError(
      'no-engine',
      `Cannot count what is in the index ${parts.index.name}: this engine cannot. Use the index in SQLite`,
    )
  }
  const coverage = await parts.coverage(range)
  const { chatType, account, group, since = 0, until = latest(coverage) } = wanted
  const counted = { since, until, chatType, account, group }
  const counts: MessageCounts = await engine.counts({ ...counted, by, limit })
  const hours = await engine.counts({ ...counted, by: 'hour', limit: busiest, busiest: true })
  const waits = agents.length === 0 ? [] : await engine.waits({ since, until, agents, silence })
  const { messages, senders, undated } = counts
  return {
    messages,
    senders,
    undated,
    by,
    rows: counts.counts,
    busiestHours: hours.counts,
    agents: waits,
    coverage,
  }
}

/** The second after the last that is covered: what was heard of this second counts. */
function latest({ until }: Coverage): number {
  return Math.floor(until.getTime() / 1000) + 1
}
