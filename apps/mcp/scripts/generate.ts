/** Writes the files that are made from the tables of options and tools. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { documents, pathOf } from './documents.ts'

for (const [path, content] of Object.entries(documents())) {
  mkdirSync(dirname(pathOf(path)), { recursive: true })
  writeFileSync(pathOf(path), content)
}
