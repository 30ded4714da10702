import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { ClickHouseClient, ClickHouseSettings } from '@clickhouse/client'
import { sleep } from '@timkit/core/internal'
import { allRows, type Row, refuseOthers, rowsOf, within } from './answer.ts'
import { explain, isPassing } from './clickhouse-error.ts'

/** What a statement is given beside its text: never a part of it. Numbers up to 2^53. */
export type Parameters = Readonly<Record<string, unknown>>

export type { Row } from './answer.ts'

/** What a server is asked with, and how long. */
export interface ServerOptions {
  readonly client: ClickHouseClient
  /** What people see: `clickhouse://host:8123/archive`. */
  readonly shown: string
  /** Milliseconds that one statement may take; what rewrites data has ten times as long. */
  readonly timeout: number
  /** How often a statement is sent again when the server is away or has too much to do. */
  readonly retries: number
}

const firstWaitMs = 200
const longestWaitMs = 5_000

/** Sends statements to a server, again when that may help, and says what failed in words. */
export class Server {
  readonly #options: ServerOptions
  /** Tells what this program sends from what others do. */
  readonly #sender = randomUUID()

  constructor(options: ServerOptions) {
    this.#options = options
  }

  get shown(): string {
    return this.#options.shown
  }

  /** Reads all rows: for few. */
  select(sql: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    return this.#run('read', 1, async (signal) => allRows(await this.#query(sql, parameters, signal), signal))
  }

  /** Reads rows as they come, however many. */
  async *stream(sql: string, parameters: Parameters = {}): AsyncGenerator<Row, void, undefined> {
    const patience = 10
    const answer = await this.#run('read', patience, (signal) => this.#query(sql, parameters, signal))
    try {
      yield* rowsOf(answer, this.#options.timeout * patience)
    } catch (error) {
      throw explain(error, this.#act('read'), this.shown)
    }
  }

  /**
   * Inserts rows, all or none where they are of one partition: they are one block.
   *
   * @param token names these rows among all that this program inserts: when no answer comes they are sent again, and the server takes them once
   * @param among among which it names them: the server takes one of what two programs insert as the same
   */
  async insert(
    table: string,
    rows: readonly Row[],
    token: string,
    among: 'of this program' | 'of all programs' = 'of this program',
  ): Promise<void> {
    if (rows.length === 0) return
    const sender = among === 'of all programs' ? 'all' : this.#sender
    await this.#run('write', 1, async (abort_signal) => {
      const { response_headers } = await this.#client.insert({
        table,
        values: rows,
        format: 'JSONEachRow',
        abort_signal,
        clickhouse_settings: takenOnce(`${sender} ${token}`),
      })
      refuseOthers(response_headers)
    })
  }

  /** The same of many rows that are written already. @param format that of the bytes, which must not change until it is done */
  async insertBytes(table: string, bytes: Uint8Array, format: string, token: string): Promise<void> {
    await this.#run('write', 1, async (abort_signal) => {
      const { stream, response_headers } = await this.#client.exec({
        query: `INSERT INTO ${table} FORMAT ${format}`,
        values: Readable.from([bytes], { objectMode: false }),
        abort_signal,
        clickhouse_settings: takenOnce(`${this.#sender} ${token}`),
      })
      // The connection is free when all of the answer is read.
      await finished(stream.resume(), { signal: abort_signal })
      refuseOthers(response_headers)
    })
  }

  /** Does what may be done again. */
  async command(sql: string, parameters: Parameters = {}, settings: ClickHouseSettings = {}): Promise<void> {
    await this.#run('write', 10, (abort_signal) => this.#command(sql, parameters, settings, abort_signal))
  }

  /** Does what must not be done twice: when no answer comes, nobody knows whether it was. */
  async once(sql: string, parameters: Parameters = {}): Promise<void> {
    await this.#try('write', 10, (abort_signal) => this.#command(sql, parameters, {}, abort_signal))
  }

  close(): Promise<void> {
    return this.#client.close()
  }

  get #client(): ClickHouseClient {
    return this.#options.client
  }

  #act(what: 'read' | 'write'): string {
    return `${what} the index ${this.shown}`
  }

  async #query(query: string, query_params: Parameters, abort_signal: AbortSignal) {
    const answer = await this.#client.query({
      query,
      query_params: { ...query_params },
      format: 'JSONEachRow',
      abort_signal,
    })
    try {
      refuseOthers(answer.response_headers)
    } catch (error) {
      answer.close()
      throw error
    }
    return answer
  }

  async #command(
    query: string,
    parameters: Parameters,
    clickhouse_settings: ClickHouseSettings,
    abort_signal: AbortSignal,
  ): Promise<void> {
    const { response_headers } = await this.#client.command({
      query,
      query_params: { ...parameters },
      clickhouse_settings,
      abort_signal,
    })
    refuseOthers(response_headers)
  }

  async #run<T>(
    what: 'read' | 'write',
    patience: number,
    act: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#attempt(patience, act)
      } catch (error) {
        // Who was too slow once is not made faster by more.
        if (attempt >= this.#options.retries || !isPassing(error)) {
          throw explain(error, this.#act(what), this.shown)
        }
        const wait = Math.min(firstWaitMs * 2 ** attempt, longestWaitMs)
        await sleep(wait * (0.5 + Math.random() / 2))
      }
    }
  }

  async #try<T>(
    what: 'read' | 'write',
    patience: number,
    act: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.#attempt(patience, act)
    } catch (error) {
      throw explain(error, this.#act(what), this.shown)
    }
  }

  /** The time is that of all of it, to the end of the answer. */
  async #attempt<T>(patience: number, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const ending = new AbortController()
    try {
      return await within(this.#options.timeout * patience, act(ending.signal))
    } catch (error) {
      ending.abort()
      throw error
    }
  }
}

function takenOnce(token: string): ClickHouseSettings {
  return { insert_deduplicate: 1, insert_deduplication_token: token, async_insert: 0 }
}
