import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeMessageIndex } from '../contract.suite.ts'
import { openSqliteIndex } from './sqlite-index.ts'

const newFile = () => join(mkdtempSync(join(tmpdir(), 'timkit-index-')), 'index.sqlite')

describeMessageIndex('SQLite', () => openSqliteIndex({ file: newFile() }))
