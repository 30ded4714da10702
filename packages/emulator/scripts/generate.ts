/** Writes the coverage table into the README of each language, and the schema of seed files. Run: node scripts/generate.ts */

import { readFile, writeFile } from 'node:fs/promises'
import { coverageTable } from '../src/coverage.ts'
import { seedSchema } from '../src/seed/schema.ts'

const marks = /(<!-- coverage: start -->\n)[\s\S]*?(<!-- coverage: end -->)/
for (const [name, language] of [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const) {
  const file = new URL(`../${name}`, import.meta.url)
  const readme = await readFile(file, 'utf8')
  await writeFile(
    file,
    readme.replace(marks, (_, start: string, end: string) => `${start}${coverageTable(language)}\n${end}`),
  )
}

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Seed of @timkit/emulator',
  ...seedSchema,
}
await writeFile(new URL('../seed.schema.json', import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`)
