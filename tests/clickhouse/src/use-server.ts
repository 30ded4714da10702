import { afterAll, beforeAll } from 'vitest'
import { Engine } from './engine.ts'
import { type Between, serve } from './serve.ts'

/** A real ClickHouse behind HTTP, for the tests of the block that asks for it. */
export interface UsedServer {
  readonly engine: Engine
  readonly url: string
}

/** Starts one before the tests of a block, and ends it after them. @param between what stands between client and engine */
export function useServer(between?: Between): UsedServer {
  let engine: Engine
  let server: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    engine = new Engine()
    server = await serve(engine, between)
  })
  afterAll(async () => {
    await server.close()
    await engine.close()
  })
  return {
    get engine() {
      return engine
    },
    get url() {
      return server.url
    },
  }
}
