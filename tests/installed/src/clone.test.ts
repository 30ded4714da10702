import { expect, test } from 'vitest'
import { cloneFor } from './clone.ts'
import { bun, deno } from './programs.ts'

/** The first installation downloads all that the repository needs. */
const timeout = 300_000

/** What the demo says when it has answered everything, and what a person can type next. */
function expectAnswers(printed: string, command: string): void {
  expect(printed).toContain('Who has unread messages?')
  expect(printed).toMatch(/^ {2}shop_lin {2}5 {2}alice 3, li_na 2$/m)
  expect(printed).toContain('The same, as an assistant gets it')
  expect(printed).toContain('Messages of shop_lin with alice')
  expect(printed).toContain(`\n  ${command} alice bob\n`)
}

test('somebody who has Deno only clones and goes, and nothing in the clone is changed', {
  timeout,
}, async () => {
  await using clone = await cloneFor('deno', deno)
  expectAnswers(await clone.run('task', 'demo'), 'deno task demo')
  expect(await clone.run('task', 'suite')).not.toMatch(/^not ok/m)
  expect(clone.changes()).toBe('')
})

test('somebody who has Bun only clones and goes, and nothing in the clone is changed', {
  timeout,
}, async () => {
  await using clone = await cloneFor('bun', bun)
  await clone.run('install')
  expect(clone.changes()).toBe('')
  expectAnswers(await clone.run('run', 'demo'), 'bun run demo')
  expect(clone.changes()).toBe('')
})
