import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rows, run } from '../../../test/run.ts'

let folder = ''
const search = (...words: string[]) => run(['search', ...words, '--archive', folder, '--demo'])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'timkit-cli-'))
  const { code, err } = await run(['archive', 'sync', '--archive', folder, '--demo', '--quiet'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

afterAll(() => rmSync(folder, { recursive: true }))

test('without an archive it says how one is made, without a stack', async () => {
  const { code, err } = await run(['search', 'x', '--archive', join(folder, 'none')])
  expect(code).toBe(2)
  expect(err).toContain('timkit archive sync')
  expect(err).not.toMatch(/^\s+at /m)
})

test('words that cannot be searched for are told', async () => {
  const { code, err } = await search('"open')
  expect(code).toBe(2)
  expect(err).not.toMatch(/^\s+at /m)
})

test.each([
  [['--cursor', 'abc'], 'Begin without one'],
  [['--peer', 'a', '--group', 'g'], '--peer and --group cannot be together'],
  [['--group', 'g', '--kind', 'c2c'], '--kind c2c and --group cannot be together'],
  [['--user', ''], '--user must not be empty'],
  [['--since', '1d', '--until', '2d'], '--since 1d is after --until 2d'],
])('%j is refused in one line, in words of flags', async (words, told) => {
  const { code, out, err } = await search('parcel', ...words)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(told)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('a word that begins with a dash is left out, and is no flag', async () => {
  const all = rows((await search('order', '--json')).out)
  const { code, out } = await search('order', '-shipped', '--json')
  expect(code).toBe(0)
  expect(rows(out).length).toBeLessThan(all.length)
})

test('a number of messages has beside it what could be counted, and nothing of a time before the archive is', async () => {
  const { code, out, err } = await search('龙井', '--count')
  expect(code).toBe(0)
  expect(Number(out)).toBeGreaterThan(1)
  expect(err).toContain('Not covered:')
  const row = rows((await search('龙井', '--count', '--json')).out)
  expect(row).toMatchObject([{ count: Number(out), more: false, coverage: { complete: false } }])
  const before = await search('龙井', '--count', '--until', '2000-01-01')
  expect(before).toMatchObject({ code: 0, out: '0\n' })
  expect(before.err).toContain('before the archive begins')
  expect(before.err).not.toContain('all of it')
})

test('what has no file yet is counted with --live, and a service that does not give it ends with 1', async () => {
  const { code, err } = await search('--count', '--live', '--group', 'no_such_group', '--json')
  expect(code).toBe(1)
  expect(err).toContain('The service could not be asked')
  const live = rows((await search('--count', '--live', '--group', 'tea_lovers', '--json')).out)
  expect(live).toMatchObject([{ tail: { complete: true }, coverage: { complete: true } }])
  expect(live[0]?.count).toBeGreaterThan(0)
})

test('a Chinese word is found, and what was covered is the last line', async () => {
  const list = rows((await search('龙井', '--json')).out)
  expect(list.length).toBeGreaterThan(1)
  expect(list[0]).toMatchObject({ text: expect.stringContaining('龙井'), identity: expect.any(String) })
  expect(list.at(-1)).toHaveProperty('coverage.gaps')
})

test('a message has the same identity as where it is read from the service', async () => {
  const found = rows((await search('--json', '--limit', '100')).out).filter(({ identity }) => identity)
  const identitiesOf = async (...args: string[]) =>
    rows((await run([...args, '--demo', '--json'])).out).map(({ identity }) => identity)
  const inGroup = found.filter(({ group }) => group === 'tea_lovers')
  expect(inGroup.length).toBeGreaterThan(1)
  const read = await identitiesOf('messages', '--group', 'tea_lovers', '--limit', '100')
  for (const { identity, exactIdentity } of inGroup) {
    expect(read).toContain(identity)
    expect(exactIdentity).toMatch(/^g\|tea_lovers\|\d+\|\|\d+\|/)
  }
  const pair = found.filter(({ to, from }) => [from, to].sort().join() === 'alice,shop_lin')
  expect(pair.length).toBeGreaterThan(1)
  const between = await identitiesOf('messages', '--user', 'alice', '--peer', 'shop_lin', '--limit', '100')
  for (const { identity } of pair) expect(between).toContain(identity)
})

test('people get short lines and one about quiet hours', async () => {
  const { out, err } = await search('龙井')
  expect(out).toContain('杭州市西湖区龙井路 8 号')
  expect(err.match(/no file yet/g)).toHaveLength(1)
})

test('the service is asked for what has no file yet of one conversation only', async () => {
  const { code, err } = await search('x', '--live')
  expect(code).toBe(2)
  expect(err).toContain('--live needs --user and --peer, or --group')
})

test('what has no file yet is found with --live, and told to be covered', async () => {
  const { code, out } = await search('--live', '--group', 'tea_lovers', '--json')
  expect(code).toBe(0)
  expect(rows(out).at(-1)).toMatchObject({ tail: { complete: true }, coverage: { complete: true } })
  expect((await search('--live', '--group', 'tea_lovers')).err).toContain('was asked of the service, since')
})

test('a group that the service does not know ends with 1, and what is there is found', async () => {
  const { code, err } = await search('--live', '--group', 'no_such_group')
  expect(code).toBe(1)
  expect(err).toContain('The service could not be asked')
})

test('on a terminal a long text is cut around what was found, elsewhere it is whole', async () => {
  const words = ['search', 'NS-1040', '--archive', folder]
  const whole = (await run(words)).out
  const cut = stripVTControlCharacters((await run(words, { terminal: true, columns: 60 })).out)
  expect(whole.length).toBeGreaterThan(2_000)
  expect(cut.length).toBeLessThan(300)
  expect(cut).toMatch(/ {2}….*NS-1040.*…$/m)
})

test('a message without words is shown as what it is', async () => {
  const { out } = await search('--user', 'shop_lin')
  expect(out).not.toMatch(/ {2}$/m)
  expect(out).toMatch(/\[(image|voice|face)/)
})
