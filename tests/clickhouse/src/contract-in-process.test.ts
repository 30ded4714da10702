import { afterAll, beforeAll, describe } from 'vitest'
import { describeMessageIndex } from '../../../packages/archive/src/message-index/contract/message-index.suite.ts'
import { Draw, drawnBy } from './draw.ts'
import { hasClickHouse } from './engine.ts'
import { InProcess } from './in-process.ts'
import { openNew } from './open.ts'

/** Every test, but of long tables some rows, unless `CONTRACT=all`: SQLite has all of them in each run. */
const someOf = process.env.CONTRACT === 'all' ? undefined : new Draw().rows

describe.skipIf(!hasClickHouse)(`in this process ${drawnBy}`, () => {
  let server: InProcess
  beforeAll(() => {
    server = new InProcess()
  })
  afterAll(() => server.close())

  describeMessageIndex(
    'ClickHouse',
    () => openNew('http://127.0.0.1:8123', { connect: server.connect }),
    someOf,
  )
})
