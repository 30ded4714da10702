import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findNode, type Line } from '@timkit/nodes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built, type Ran } from './run.ts'

const start = promisify(execFile)
let folder: string

/** Runs the built program on a line of Node. */
async function runOn(line: Line, words: readonly string[]): Promise<Ran> {
  try {
    const { stdout, stderr } = await start(findNode(line), [built, ...words], {
      env: { PATH: process.env.PATH, TZ: 'Asia/Shanghai', TIMKIT_ARCHIVE: folder },
    })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

/** On the oldest one that it starts on, which has no SQLite. */
const run = (...words: readonly string[]) => runOn(20, words)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'timkit-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('on Node 20', () => {
  test.each([
    ['unread', 'shop_lin'],
    ['inbox', 'shop_lin'],
    ['messages', '--user', 'shop_lin', '--peer', 'alice'],
    ['groups', '--limit=3'],
    ['history', 'list', '--since', '3h'],
    ['sig', 'sign', 'alice'],
    ['call', 'im_open_login_svc/account_check', '{"CheckItem":[{"UserID":"alice"}]}'],
    ['webhook', 'sample', 'State.StateChange'],
    ['code', '70001'],
  ])('timkit %s %s answers', async (...words) => {
    const { code, out, err } = await run(...words, '--demo')
    expect({ code, err: err.includes('Error') }).toEqual({ code: 0, err: false })
    expect(out).not.toBe('')
  })

  test.each([
    ['archive', 'sync'],
    ['search', 'order'],
    ['stats', '--by=day'],
  ])('timkit %s %s says which Node it needs, and leaves nothing', async (...words) => {
    const { code, out, err } = await run(...words, '--demo')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(
      /^timkit: Node 20\.\S+ is too old to keep and search messages: install Node 22\.13 or newer/,
    )
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(readdirSync(folder)).toEqual([])
  })

  test('says so in Chinese, too', async () => {
    expect((await run('search', 'order', '--demo', '--lang', 'zh')).err).toMatch(/^timkit: Node 20\.\S+ 太旧/)
  })
})

test('a quiet sync on Node 22 says nothing, also not that its SQLite is an experiment', async () => {
  expect(await runOn(22, ['archive', 'sync', '--demo', '--since', '3h', '--quiet'])).toEqual({
    code: 0,
    out: '',
    err: '',
  })
})
