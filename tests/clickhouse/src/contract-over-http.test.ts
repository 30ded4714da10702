import { describe } from 'vitest'
import { describeHours } from '../../../packages/archive/src/message-index/contract/hours.suite.ts'
import { describeLiveMessages } from '../../../packages/archive/src/message-index/contract/live-messages.suite.ts'
import { describeMessageIndex } from '../../../packages/archive/src/message-index/contract/message-index.suite.ts'
import { openingBy } from '../../../packages/archive/src/message-index/contract/open-index.suite.ts'
import { describePages } from '../../../packages/archive/src/message-index/contract/pages.suite.ts'
import { describeIndexStatistics } from '../../../packages/archive/src/message-index/contract/statistics.suite.ts'
import { describeWords } from '../../../packages/archive/src/message-index/contract/words.suite.ts'
import { Draw, drawnBy } from './draw.ts'
import { hasClickHouse } from './engine.ts'
import { openNew } from './open.ts'
import { useServer } from './use-server.ts'

/** All of it takes minutes: `CONTRACT=all`. Else one part of those that write and read in the most ways, as the rest is done in process. */
const isWhole = process.env.CONTRACT === 'all'
const parts = [describeHours, describePages, describeWords, describeLiveMessages]

describe.skipIf(!hasClickHouse)(`over HTTP ${drawnBy}`, () => {
  const server = useServer()
  const open = () => openNew(server.url)

  if (isWhole) describeMessageIndex('ClickHouse', open)
  else {
    const draw = new Draw()
    const opening = openingBy(open, draw.rows)
    for (const describePart of draw.some(parts)) describePart(opening)
  }
  describeIndexStatistics('ClickHouse', open)
})
