// Moves the index of an archive, and says when it begins to: `node reindexing.ts FOLDER URL DATABASE`.
import { openArchive } from '@timkit/archive'
import { inClickHouse } from '@timkit/archive/clickhouse'

const [, , folder = '', url = '', database = ''] = process.argv
await using archive = await openArchive({ folder })
const report = await archive.reindex({
  to: inClickHouse({ url, database, credentials: {}, oldPartsWait: 0 }),
  onPlan: () => process.stdout.write('begins\n'),
})
process.stdout.write(report.isMoved ? 'moved\n' : 'not moved\n')
