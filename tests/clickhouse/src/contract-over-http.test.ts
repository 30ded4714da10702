import { afterAll, beforeAll, describe } from 'vitest'
import { describeMessageIndex } from '../../../packages/archive/src/message-index/contract/message-index.suite.ts'
import { describeIndexStatistics } from '../../../packages/archive/src/message-index/contract/statistics.suite.ts'
import { Engine, hasClickHouse } from './engine.ts'
import { openNew } from './open.ts'
import { serve } from './serve.ts'

describe.skipIf(!hasClickHouse)('over HTTP', () => {
  let engine: Engine
  let server: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    engine = new Engine()
    server = await serve(engine)
  })
  afterAll(async () => {
    await server.close()
    await engine.close()
  })

  describeMessageIndex('ClickHouse', () => openNew(server.url))
  describeIndexStatistics('ClickHouse', () => openNew(server.url))
})
