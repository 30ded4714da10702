import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openArchive } from '../src/open-archive.ts'

// Verifies and searches an archive, and says whether it could write to it.
const [, , folder = ''] = process.argv
let written = 'yes'
try {
  writeFileSync(join(folder, 'test'), '')
} catch (error) {
  written = (error as NodeJS.ErrnoException).code ?? ''
}
await using archive = await openArchive({ folder })
const { faults } = await archive.verify({ deep: true })
const { hits } = await archive.search({ limit: 100 })
console.log(JSON.stringify({ faults, hits: hits.length, written }))
