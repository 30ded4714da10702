import { describe } from 'vitest'
import { describeHours } from '../../../packages/archive/src/message-index/contract/hours.suite.ts'
import { describeMessageIndex } from '../../../packages/archive/src/message-index/contract/message-index.suite.ts'
import { openingBy } from '../../../packages/archive/src/message-index/contract/open-index.suite.ts'
import { describePages } from '../../../packages/archive/src/message-index/contract/pages.suite.ts'
import { describeIndexStatistics } from '../../../packages/archive/src/message-index/contract/statistics.suite.ts'
import { hasClickHouse } from './engine.ts'
import { openNew } from './open.ts'
import { useServer } from './use-server.ts'

/** All of it takes minutes: `CONTRACT=all`. Else what is written and read in the most ways, as the rest is done in process. */
const isWhole = process.env.CONTRACT === 'all'

describe.skipIf(!hasClickHouse)('over HTTP', () => {
  const server = useServer()
  const open = () => openNew(server.url)

  if (isWhole) describeMessageIndex('ClickHouse', open)
  else {
    const opening = openingBy(open)
    describeHours(opening)
    describePages(opening)
  }
  describeIndexStatistics('ClickHouse', open)
})
