import { afterAll, afterEach, beforeAll } from 'vitest'
import { Engine } from './engine.ts'
import { type Between, serve } from './serve.ts'

/** A server with something between it and who asks, which a test may let fail. */
export interface FaultyServer {
  readonly url: string
  /** Asks the engine itself. @returns tab-separated */
  ask(sql: string, database?: string): Promise<string>
  /** From now on, until the test ends. */
  fail(between: Between): void
  /** Nothing fails any more. */
  heal(): void
}

/** Inside a `describe`: an engine behind HTTP, for all of its tests. */
export function faultyServer(): FaultyServer {
  const healthy: Between = (_, act) => act()
  let between = healthy
  let engine: Engine
  let server: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    engine = new Engine()
    server = await serve(engine, (sql, act) => between(sql, act))
  })
  afterEach(() => {
    between = healthy
  })
  afterAll(async () => {
    await server.close()
    await engine.close()
  })
  return {
    get url() {
      return server.url
    },
    ask: async (sql, database = 'default') =>
      Buffer.from(await engine.run(sql, { database, settings: {} })).toString(),
    fail(next) {
      between = next
    },
    heal() {
      between = healthy
    },
  }
}

/** The engine says no, as a server does. */
export function refuses(code: number, name: string, text = 'no'): Promise<never> {
  return Promise.reject(new Error(`Code: ${code}. DB::Exception: ${text}. (${name}) (version 26.7.2.1)`))
}
