/** Writes the coverage table into the README, and the schema of seed files. Run: node scripts/generate.ts */

import { readFile, writeFile } from 'node:fs/promises'
import { coverageTable } from '../src/coverage.ts'
import { seedSchema } from '../src/seed/schema.ts'

const file = new URL('../README.md', import.meta.url)
const readme = await readFile(file, 'utf8')
const marks = /(<!-- coverage: start -->\n)[\s\S]*?(\n<!-- coverage: end -->)/
await writeFile(
  file,
  readme.replace(marks, (_, start: string, end: string) => start + coverageTable() + end),
)

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Seed of @timkit/emulator',
  ...seedSchema,
}
await writeFile(new URL('../seed.schema.json', import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`)
