import { describe, expect, test } from 'vitest'
import { run } from '../../../test/run.ts'

async function propose(...words: string[]): Promise<string[]> {
  const { code, out } = await run(['__complete', '--', ...words])
  expect(code).toBe(0)
  return out.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] as string]))
}

describe('proposals', () => {
  test('for what makes no sense are none', async () => {
    expect(await propose('nothing', 'like', 'this')).toEqual([])
    expect(await propose('unread', '--bogus', '--js')).toEqual([])
  })

  test('name commands, their commands, flags, values and events', async () => {
    expect(await propose('unr')).toEqual(['unread'])
    expect(await propose('history', '')).toEqual(expect.arrayContaining(['list', 'read', 'save']))
    expect(await propose('messages', '--p')).toEqual(['--peer'])
    expect(await propose('search', '--kind', '')).toEqual(['c2c', 'group'])
    expect(await propose('completion', 'b')).toEqual(['bash'])
    expect(await propose('call', 'openim/sendm')).toEqual(['openim/sendmsg'])
    expect(await propose('webhook', 'sample', 'State')).toEqual(['State.StateChange'])
  })

  test('begin a word when the shell cannot give an empty one', async () => {
    const { out } = await run(['__complete', '--next', '--', 'history'])
    expect(out.split('\n').map((line) => line.split('\t')[0])).toEqual(
      expect.arrayContaining(['list', 'save']),
    )
  })

  test('say what they are, in the language of the person', async () => {
    const { out } = await run(['__complete', '--', 'unr'], { env: { LANG: 'zh_CN.UTF-8' } })
    expect(out).toMatch(/^unread\t\p{Script=Han}/u)
  })
})

test('a shell without a script is refused', async () => {
  const { code, err } = await run(['completion', 'tcsh'])
  expect(code).toBe(2)
  expect(err).toContain('tcsh')
})

test.each(['bash', 'zsh', 'fish', 'powershell'])('there is a script for %s', async (shell) => {
  const { code, out } = await run(['completion', shell])
  expect(code).toBe(0)
  expect(out).toMatch(/timkit __complete|timkit @how/)
})
