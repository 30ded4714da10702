import type { Client } from '@modelcontextprotocol/client'
import { encode } from 'gpt-tokenizer/encoding/cl100k_base'
import { type Called, call } from './harness.ts'

/** Stands in for a model: follows a script, and counts what that costs. */
export class Assistant {
  readonly #client: Client
  /** How many calls were made. */
  calls = 0
  /** What their results cost a model, in tokens of cl100k. */
  tokens = 0

  constructor(client: Client) {
    this.#client = client
  }

  /** Calls a tool. */
  async use(name: string, args: Record<string, unknown>): Promise<Called> {
    const result = await call(this.#client, name, args)
    this.calls++
    this.tokens += encode(result.text).length
    return result
  }

  /** Reads pages until one fulfils the wish, as the notes of the results say. */
  async pageUntil(
    name: string,
    args: Record<string, unknown>,
    found: (page: Called) => boolean,
  ): Promise<Called | undefined> {
    let cursor: string | undefined
    do {
      const page: Called = await this.use(name, cursor === undefined ? args : { ...args, cursor })
      if (found(page)) return page
      cursor = /Repeat the call with cursor: (\S+)/.exec(page.text)?.[1]
    } while (cursor !== undefined)
    return undefined
  }
}
