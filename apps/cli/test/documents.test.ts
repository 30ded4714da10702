import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documents, pathOf } from '../scripts/documents.ts'

/** The formatter sets the columns of tables. */
const plain = (text: string) => text.replaceAll(/-{3,}/g, '---').replaceAll(/ {2,}/g, ' ')

test.each(Object.entries(documents()))('%s says what the commands say', (path, content) => {
  expect(plain(readFileSync(pathOf(path), 'utf8')), 'Run pnpm run docs').toBe(plain(content))
})
