import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeIndexStatistics } from '../contract/statistics.suite.ts'
import { openSqliteIndex } from './open-sqlite-index.ts'

describeIndexStatistics('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'timkit-statistics-'))
  return openSqliteIndex({ file: join(folder, 'index.sqlite') })
})
