import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'timkit-json-'))
const env = { TIMKIT_ARCHIVE: join(folder, 'archive'), TIMKIT_LANG: 'zh' }
beforeAll(async () => {
  expect((await run(['archive', 'sync', '--demo', '--json'], { env })).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A command line of each command that has a result. */
const lines: readonly (readonly string[])[] = [
  ['unread', 'shop_lin', '--peers'],
  ['inbox', 'shop_lin'],
  ['messages', '--user', 'shop_lin', '--peer', 'alice', '--limit', '2'],
  ['groups'],
  ['groups', '--user', 'alice'],
  ['history', 'list'],
  ['history', 'read', '3h'],
  ['history', 'save', '3h', '--to', join(folder, 'saved')],
  ['sig', 'sign', 'alice'],
  ['code', '70009'],
  ['call', 'openim/querystate', '{"To_Account":["alice"]}'],
  ['webhook', 'sample'],
  ['webhook', 'sample', 'C2C.CallbackAfterSendMsg'],
  ['doctor'],
  ['demo'],
  ['archive', 'sync'],
  ['archive', 'status'],
  ['archive', 'verify', '--deep'],
  ['archive', 'rebuild'],
  ['archive', 'export', '--user', 'alice'],
  ['archive', 'erase', '--user', 'bob'],
  ['archive', 'prune', '--older-than', '40d'],
  ['archive', 'import', folder],
  ['search', '龙井'],
  ['search', '龙井', '--count'],
  ['stats', '--agent', 'shop_lin'],
]

test.each(lines.map((words) => [words.join(' '), words] as const))(
  'timkit %s --json writes JSON only, a value a line, on a terminal too',
  async (_name, words) => {
    const { out, code } = await run([...words, '--json', '--demo'], { env, terminal: true, columns: 40 })
    expect([0, 1]).toContain(code)
    for (const line of out.split('\n').filter(Boolean)) expect(() => JSON.parse(line), line).not.toThrow()
    // Of an hour without messages there is nothing to tell.
    if (words[0] !== 'history') expect(out).not.toBe('')
  },
)
