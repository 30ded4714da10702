import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { rows, run } from '../../../test/run.ts'

let folder: string
const archive = (...words: string[]) =>
  run([...words, '--demo'], { env: { TIMKIT_ARCHIVE: folder, TIMKIT_LANG: 'en' } })

/** Whether any file of the archive has a text in it, as bytes. */
function holds(text: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .some((path) => statSync(path).isFile() && readFileSync(path).includes(text))
}

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'timkit-cli-')), 'archive')
})

it.each([
  [['prune', '--older-than', '5d'], '--older-than is "5d": give 31d or more'],
  [['export', '--peer', 'a', '--group', 'g'], '--peer and --group cannot be together'],
])('%j is refused in words of flags', async (words, told) => {
  const { code, err } = await archive('archive', ...words)
  expect(code).toBe(2)
  expect(err).toContain(told)
})

describe('without an archive', () => {
  it.each([
    ['rebuild', []],
    ['erase', ['--user', 'alice']],
    ['prune', ['--older-than', '400d']],
    ['export', ['--user', 'alice']],
    ['import', ['.']],
    ['status', []],
    ['verify', []],
  ] as const)('%s says how one is made', async (command, words) => {
    const { code, out, err } = await archive('archive', command, ...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('timkit archive sync')
  })

  it('says so in Chinese', async () => {
    const { err } = await run(['archive', 'verify', '--lang', 'zh'], { env: { TIMKIT_ARCHIVE: folder } })
    expect(err).toBe(
      `timkit: 无法读取归档 ${folder}：这里还没有归档。同步一次即可创建：timkit archive sync\n`,
    )
  })
})

it.each([['search', 'tea'], ['archive', 'verify'], ['archive', 'status'], ['stats']])(
  '%s is refused where the environment names another app, as a sync is',
  async (...words) => {
    expect(await archive('archive', 'sync', '--quiet')).toMatchObject({ code: 0 })
    const { code, out, err } = await run(words, {
      env: { TIMKIT_ARCHIVE: folder, TIMKIT_LANG: 'en', TIMKIT_SDK_APP_ID: '1400000009' },
    })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('it is of the app')
  },
)

describe('with an archive', () => {
  beforeEach(async () => {
    expect(await archive('archive', 'sync', '--quiet')).toMatchObject({ code: 0, out: '' })
  })

  describe('whose index is away', () => {
    const away = 'clickhouse://127.0.0.1:1/shop'
    beforeEach(() => {
      const about = join(folder, 'archive.json')
      writeFileSync(about, JSON.stringify({ ...JSON.parse(readFileSync(about, 'utf8')), index: away }))
    })

    it('status draws what the records tell, says so, and ends with 2', async () => {
      const { code, out, err } = await archive('archive', 'status')
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('ECONNREFUSED') })
      expect(out).toContain('Beijing time')
      expect(out).toContain('▒')
      expect(out.replaceAll('\n', ' ')).toContain('what the records of the hours tell')
      const json = await archive('archive', 'status', '--json')
      expect(json.code).toBe(2)
      const [status] = rows(json.out) as [{ counts: { ready: number } }]
      expect(status).toMatchObject({ index: away, withoutIndex: true, counts: { indexed: 0 } })
      expect(status.counts.ready).toBeGreaterThan(0)
    })

    it('a sync tells what it kept all the same, that this is not all, and ends with 2', async () => {
      const json = await archive('archive', 'sync', '--json')
      expect({ code: json.code, err: json.err }).toEqual({
        code: 2,
        err: expect.stringContaining('ECONNREFUSED'),
      })
      expect(rows(json.out)).toMatchObject([
        { kept: { hours: 0 }, indexed: { hours: 0, messages: 0 }, failed: [], missed: [], complete: false },
      ])
      expect((await archive('archive', 'sync')).out).toContain('Asked for')
    })

    it('moving it names what helps where it is lost, which does', async () => {
      const { code, err } = await archive('archive', 'reindex', '--to', 'sqlite')
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('ECONNREFUSED') })
      expect(err).toContain('timkit archive rebuild --index sqlite')
      expect(await archive('archive', 'rebuild', '--index', 'sqlite')).toMatchObject({ code: 0 })
      expect(await archive('archive', 'status')).toMatchObject({ code: 0 })
    })
  })

  it('erases nothing until it is told to, and then every byte', async () => {
    const text = 'Longjing'
    const before = rows((await archive('search', text, '--json')).out).length
    expect(before).toBeGreaterThan(1)
    const dry = await archive('archive', 'erase', '--user', 'bob')
    expect(dry).toMatchObject({ code: 0 })
    expect(dry.out).toContain('add --yes')
    expect(holds(text)).toBe(true)
    expect(rows((await archive('search', text, '--json')).out)).toHaveLength(before)
    const done = await archive('archive', 'erase', '--user', 'bob', '--yes', '--json')
    expect(rows(done.out)[0]).toMatchObject({ account: 'bob', dryRun: false })
    expect(holds('How should I brew Longjing?')).toBe(false)
    expect((await archive('archive', 'rebuild')).code).toBe(0)
    const left = rows((await archive('search', '--user', 'bob', '--json')).out)
    expect(left.filter(({ from }) => from === 'bob')).toEqual([])
    expect((await archive('archive', 'verify', '--deep')).code).toBe(0)
  })

  it('says where damaged lines are that nobody can tell whose, and removes them when it is told to', async () => {
    const log = join(folder, 'raw/webhook/2026/11/22')
    mkdirSync(log, { recursive: true })
    writeFileSync(join(log, '2026112209.jsonl'), '{"MsgBody":[{"Text":"half-a-secret')
    const kept = await archive('archive', 'erase', '--user', 'bob', '--yes')
    expect(kept.code).toBe(1)
    expect(kept.err).toContain('raw/webhook/2026/11/22/2026112209.jsonl: 1 damaged line')
    expect(kept.out).toContain('--remove-unattributed')
    expect(holds('half-a-secret')).toBe(true)
    const gone = await archive('archive', 'erase', '--user', 'bob', '--yes', '--remove-unattributed')
    expect(gone.code).toBe(0)
    expect(holds('half-a-secret')).toBe(false)
  })

  it('exports an account line by line, and a chat into a folder', async () => {
    const lines = rows((await archive('archive', 'export', '--user', 'bob')).out)
    expect(lines.length).toBeGreaterThan(1)
    for (const { From_Account: from, To_Account: to } of lines) expect([from, to]).toContain('bob')
    const to = join(folder, '..', 'given-out')
    expect((await archive('archive', 'export', '--chat', 'tea_lovers', '--to', to)).code).toBe(0)
    expect(readdirSync(to).toSorted()).toEqual(['export.json', 'media.jsonl', 'messages.jsonl'])
    expect((await archive('archive', 'export', '--chat', 'tea_lovers', '--to', to)).code).toBe(2)
    expect((await archive('archive', 'export')).err).toContain('--user ID')
    expect((await archive('archive', 'export', '--chat', 'x', '--user', 'y')).err).toContain('leave out')
  })

  it('prunes nothing that the service may still have', async () => {
    expect((await archive('archive', 'prune', '--older-than', '5d')).code).toBe(2)
    expect((await archive('archive', 'prune', '--older-than', 'long')).err).toContain(
      '--older-than is "long"',
    )
    expect((await archive('archive', 'prune', '--older-than', '400d', '--json')).out).toContain(
      '"dryRun":true',
    )
  })

  it('knows the files that were saved by hand', async () => {
    const saved = join(folder, '..', 'saved')
    await archive('history', 'save', '2026112220', '--to', saved)
    const { code, out } = await archive('archive', 'import', saved, '--json')
    expect(code).toBe(0)
    expect(rows(out)[0]).toMatchObject({ imported: [], refused: [] })
    expect(rows(out)[0]?.known).toBeGreaterThan(0)
  })
})
