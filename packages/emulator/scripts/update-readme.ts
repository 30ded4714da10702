/** Writes the coverage table into the README. Run: node scripts/update-readme.ts */

import { readFile, writeFile } from 'node:fs/promises'
import { coverageTable } from '../src/coverage.ts'

const file = new URL('../README.md', import.meta.url)
const readme = await readFile(file, 'utf8')
const marks = /(<!-- coverage: start -->\n)[\s\S]*?(\n<!-- coverage: end -->)/
await writeFile(file, readme.replace(marks, (_, start: string, end: string) => start + coverageTable() + end))
