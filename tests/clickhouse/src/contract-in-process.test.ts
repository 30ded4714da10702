import { afterAll, beforeAll, describe } from 'vitest'
import { describeMessageIndex } from '../../../packages/archive/src/message-index/contract/message-index.suite.ts'
import { hasClickHouse } from './engine.ts'
import { InProcess } from './in-process.ts'
import { openNew } from './open.ts'

describe.skipIf(!hasClickHouse)('in this process', () => {
  let server: InProcess
  beforeAll(() => {
    server = new InProcess()
  })
  afterAll(() => server.close())

  describeMessageIndex('ClickHouse', () => openNew('http://127.0.0.1:8123', { connect: server.connect }))
})
