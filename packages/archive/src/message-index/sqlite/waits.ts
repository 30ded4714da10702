import type { AgentWaits, WaitLengths, WaitQuery } from '../index-statistics.ts'
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
  const measured = new Measured(query.silence)
  const id = numberOf(db, 'name', agent)
  if (id !== undefined && query.since < query.until) {
    const { sql, values } = sentBetween(query, 'm.id, m.ts, m.sender, m.chat', `who:"${tokens.account(id)}"`)
    // All of a conversation one after the other: what is sorted is kept in a file by SQLite where it is much.
    const rows = db.prepare(
      `SELECT m.chat AS chat, m.ts AS ts, m.sender AS sender, iif(c.a = ?, c.b, c.a) AS other FROM (${sql}) m
      JOIN chat c ON c.id = m.chat WHERE c.kind = 0 ORDER BY m.chat, m.ts, m.id`,
    )
    for (const row of rows.iterate(id, ...values)) {
      if (agents.has(row.other as number)) continue
      measured.take(row.chat as number, row.ts as number, row.sender === id)
    }
  }
  return { agent, ...measured.result() }
}

/** What was said in conversations, taken one after the other, oldest first. */
class Measured {
  readonly #silence: number
  readonly #firstResponse = new Lengths()
  readonly #waiting = new Lengths()
  #conversations = 0
  #sent = 0
  #received = 0
  #open = 0
  #openSince: number | undefined
  #chat: number | undefined
  #last = 0
  /** Since when somebody waits. */
  #since: number | undefined
  /** Whether who waits has begun, or begun anew. */
  #isFirst = false

  constructor(silence: number) {
    this.#silence = silence
  }

  take(chat: number, ts: number, isAgent: boolean): void {
    const isNew = chat !== this.#chat
    if (isNew) {
      this.#end()
      this.#chat = chat
      this.#conversations++
    }
    const beginsAnew = isNew || ts - this.#last >= this.#silence
    this.#last = ts
    if (!isAgent) {
      this.#received++
      // Who asks again waits since the first time.
      if (this.#since !== undefined) return
      this.#since = ts
      this.#isFirst = beginsAnew
      return
    }
    this.#sent++
    if (this.#since === undefined) return
    const length = ts - this.#since
    this.#waiting.add(length)
    if (this.#isFirst) this.#firstResponse.add(length)
    this.#since = undefined
  }

  result(): Omit<AgentWaits, 'agent'> {
    this.#end()
    return {
      conversations: this.#conversations,
      sent: this.#sent,
      received: this.#received,
      firstResponse: this.#firstResponse.result(),
      waiting: this.#waiting.result(),
      open: this.#open,
      openSince: this.#openSince,
    }
  }

  #end(): void {
    if (this.#since === undefined) return
    this.#open++
    this.#openSince = Math.min(this.#openSince ?? this.#since, this.#since)
    this.#since = undefined
  }
}

/** Lengths in whole seconds: how often each, so that memory grows with how different they are, not with how many. */
class Lengths {
  readonly #counts = new Map<number, number>()
  #count = 0

  add(length: number): void {
    this.#counts.set(length, (this.#counts.get(length) ?? 0) + 1)
    this.#count++
  }

  result(): WaitLengths {
    const sorted = [...this.#counts].sort(([a], [b]) => a - b)
    return {
      count: this.#count,
      median: this.#rank(sorted, 0.5),
      p90: this.#rank(sorted, 0.9),
      longest: sorted.at(-1)?.[0] ?? null,
    }
  }

  /** The least that is not less than this part of all. */
  #rank(sorted: readonly (readonly [number, number])[], part: number): number | null {
    let seen = 0
    for (const [length, count] of sorted) {
      seen += count
      if (seen >= this.#count * part) return length
    }
    return null
  }
}
