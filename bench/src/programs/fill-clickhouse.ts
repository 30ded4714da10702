/** Makes an archive searchable in ClickHouse, from its files, and prints what that took: `fill-clickhouse FOLDER URL DATABASE`. */

import { limitHeapGrowth, openArchive } from '@timkit/archive'
import { inClickHouse } from '@timkit/archive/clickhouse'
import type { FilledArchive } from '../archive-corpus/fill-archive.ts'
import { peakMemory } from '../peak-memory.ts'

const [folder = '', url = '', database = ''] = process.argv.slice(2)
const archive = await openArchive({
  folder,
  index: inClickHouse({ url, database, credentials: {}, oldPartsWait: 0, timeout: 600_000 }),
})
// As the command line does.
limitHeapGrowth()
const begin = performance.now()
const used = process.cpuUsage()
const { messages } = await archive.rebuild()
const seconds = (performance.now() - begin) / 1000
const { user, system } = process.cpuUsage(used)
await archive.close()
const filled: FilledArchive = {
  ...{ messages, seconds, cpuSeconds: (user + system) / 1e6 },
  ...{ index: 0, peak: peakMemory() },
}
console.log(JSON.stringify(filled))
process.exit()
