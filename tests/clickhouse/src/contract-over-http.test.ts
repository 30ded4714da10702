import { describe } from 'vitest'
import { describeMessageIndex } from '../../../packages/archive/src/message-index/contract/message-index.suite.ts'
import { describeIndexStatistics } from '../../../packages/archive/src/message-index/contract/statistics.suite.ts'
import { hasClickHouse } from './engine.ts'
import { openNew } from './open.ts'
import { useServer } from './use-server.ts'

describe.skipIf(!hasClickHouse)('over HTTP', () => {
  const server = useServer()

  describeMessageIndex('ClickHouse', () => openNew(server.url))
  describeIndexStatistics('ClickHouse', () => openNew(server.url))
})
