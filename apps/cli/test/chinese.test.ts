import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeLock } from '../../../packages/archive/src/lock/folder-lock.ts'
import { commandsOf } from '../scripts/commands-of.ts'
import { englishIn } from './english-in-chinese.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'timkit-chinese-'))
const archive = join(folder, 'archive')
const other = join(folder, 'other')
const key = 'c0ffee00'.repeat(8)
const app = { TIMKIT_SDK_APP_ID: '1400000001', TIMKIT_SECRET_KEY: key }
const nobody = { ...app, TIMKIT_BASE_URL: 'http://127.0.0.1:9' }

async function inChinese(words: readonly string[], env: Record<string, string> = {}, stdin = '') {
  const ran = await run(words, {
    env: { HOME: folder, LANG: 'zh_CN.UTF-8', TIMKIT_ARCHIVE: archive, ...env },
    stdin,
    now: Date.now(),
  })
  return { ...ran, english: englishIn(ran.out + ran.err) }
}

beforeAll(async () => {
  expect(await inChinese(['archive', 'sync', '--demo'])).toMatchObject({ english: [] })
  mkdirSync(other)
  writeFileSync(join(other, 'notes.txt'), 'mine')
  writeFileSync(join(folder, 'empty.gz'), 'no gzip')
  writeFileSync(join(folder, 'key'), 'NAME=value')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the rule of these tests', () => {
  test.each([
    'account must be a UserID',
    '无法读取归档：the disk is full',
    'timkit: Cannot read "/a": there is no such file (ENOENT)',
    '请运行同步 and try again',
  ])('finds English in %s', (line) => expect(englishIn(line)).toEqual([line]))

  test.each([
    '无法写入归档 /a/the/file：请运行 timkit archive sync --since 3h，或设置 TIMKIT_SECRET_KEY_FILE',
    'openim/sendmsg 失败，错误码 90003（服务端原文：To_Account is not there）：账号不存在',
    '  $ timkit search "order of tea" --user alice',
  ])('finds none in %s', (line) => expect(englishIn(line)).toEqual([]))
})

const groups = ['', 'archive', 'history', 'sig', 'webhook']
test.each([...groups, ...commandsOf('zh').map(({ path }) => path)])(
  'help of timkit %s is Chinese',
  async (path) => {
    const words = path.split(' ').filter(Boolean)
    const { code, out, err } = await run([...words, '--help'], { env: { LANG: 'zh_CN.UTF-8' } })
    expect({ code, err, english: englishIn(out) }).toEqual({ code: 0, err: '', english: [] })
  },
)

/** What is wrong, the command line, the exit code, and what stands in the environment. */
type Case = readonly [name: string, words: readonly string[], code: number, env?: Record<string, string>]

const account = 'a'.repeat(40)
const cases: readonly Case[] = [
  ['no such command', ['undread'], 2],
  ['no such command of a group', ['archive', 'synk'], 2],
  ['no such flag', ['unread', 'alice', '--per'], 2],
  ['a flag without its value', ['messages', '--user'], 2],
  ['a missing argument', ['unread'], 2],
  ['a missing flag', ['archive', 'prune'], 2],
  ['an argument too many', ['doctor', 'me'], 2],
  ['a value that is not one of some', ['stats', '--by', 'week'], 2],
  ['an argument that is not one of some', ['completion', 'tcsh'], 2],
  ['a flag that is given twice', ['messages', '--user', 'a', '--user', 'b'], 2],
  ['a value of a flag that takes none', ['unread', 'a', '--peers=much'], 2],
  ['a number that is none', ['search', 'a', '--limit', 'many'], 2],
  ['a number out of range', ['search', 'a', '--limit', '0'], 2],
  ['a time that is none', ['search', 'a', '--since', 'noon'], 2],
  ['an end before its begin', ['search', 'a', '--since', '1d', '--until', '2d'], 2],
  ['a duration that is none', ['sig', 'sign', 'a', '--expire', 'ever', '--demo'], 2],
  ['a secret as a flag', ['unread', 'a', '--secret-key', key], 2],
  ['an hour that is none', ['history', 'read', '2026999999', '--demo'], 2],
  ['an hour in words that is none', ['history', 'read', 'noon', '--demo'], 2],
  ['no conversation', ['messages', '--demo'], 2],
  ['two conversations', ['search', 'a', '--peer', 'a', '--group', 'b'], 2],
  ['an empty account', ['sig', 'sign', '', '--demo'], 2],
  ['an account that is too long', ['unread', account, '--demo'], 2],
  [
    'an account that is too long, in a conversation',
    ['messages', '--user', account, '--peer', 'b', '--demo'],
    2,
  ],
  ['an account that is too long, in an inbox', ['inbox', account, '--demo'], 2],
  ['an empty group', ['messages', '--group', '', '--demo'], 2],
  ['an account that does not exist', ['inbox', 'nobody', '--demo'], 2],
  ['one of two accounts that does not exist', ['unread', 'nobody', 'shop_lin', '--demo'], 1],
  ['a group that does not exist', ['messages', '--group', 'nope', '--demo'], 2],
  ['groups of nobody', ['groups', '--user', 'nobody', '--demo'], 2],
  ['an error code that is none', ['code', 'abc'], 2],
  ['an error code that nobody knows', ['code', '99999'], 1],
  ['a command of the service that is not known', ['call', 'openim/sendmgs', '--demo'], 2],
  ['a body that is not JSON', ['call', 'openim/sendmsg', '{', '--demo'], 2],
  ['a body that is refused', ['call', 'openim/sendmsg', '{}', '--demo'], 2],
  ['a body in a file that is not there', ['call', 'openim/sendmsg', `@${folder}/none`, '--demo'], 2],
  ['a UserSig that is none', ['sig', 'explain', 'eJxxx'], 1],
  ['a UserSig that is not valid', ['sig', 'verify', 'eJxxx', '--demo'], 1],
  ['an hour that is deleted', ['history', 'read', '2020010100', '--demo'], 1],
  [
    'an hour to save that is deleted',
    ['history', 'save', '2020010100', '--demo', '--to', join(folder, 'saved')],
    1,
  ],
  [
    'a file where a folder has to be',
    ['history', 'save', '2020010100', '--demo', '--to', join(folder, 'key')],
    2,
  ],
  ['an event that is not known', ['webhook', 'sample', 'C2C.Callback', '--demo'], 2],
  [
    'a receiver that is no URL',
    ['webhook', 'sample', 'C2C.CallbackAfterSendMsg', '--demo', '--to', 'here'],
    2,
  ],
  [
    'a receiver that does not answer',
    ['webhook', 'sample', 'C2C.CallbackAfterSendMsg', '--demo', '--to', 'http://127.0.0.1:9/'],
    1,
  ],
  ['no token of webhooks', ['webhook', 'listen', '--port', '0'], 2, app],
  ['no app', ['unread', 'a'], 2],
  ['no key', ['unread', 'a'], 2, { TIMKIT_SDK_APP_ID: '1400000001' }],
  ['two keys', ['unread', 'a'], 2, { ...app, TIMKIT_SECRET_KEY_FILE: '/key' }],
  ['an app that is no number', ['unread', 'a'], 2, { ...app, TIMKIT_SDK_APP_ID: 'shop' }],
  ['an app of an archive that is no number', ['search', 'a'], 2, { ...app, TIMKIT_SDK_APP_ID: 'shop' }],
  ['a variable that nobody filled in', ['unread', 'a'], 2, { ...app, TIMKIT_SDK_APP_ID: '%APP%' }],
  [
    'a file of the key that is not there',
    ['unread', 'a'],
    2,
    { TIMKIT_SDK_APP_ID: '1400000001', TIMKIT_SECRET_KEY_FILE: '/none' },
  ],
  [
    'a file of the key that holds something else',
    ['unread', 'a'],
    2,
    { TIMKIT_SDK_APP_ID: '1400000001', TIMKIT_SECRET_KEY_FILE: join(folder, 'key') },
  ],
  ['a key in quotes', ['unread', 'a'], 2, { ...app, TIMKIT_SECRET_KEY: `"${key}"` }],
  ['a region that is none', ['unread', 'a'], 2, { ...app, TIMKIT_REGION: 'moon' }],
  ['an address that is none', ['unread', 'a'], 2, { ...app, TIMKIT_BASE_URL: 'here' }],
  ['an address that is not encrypted', ['unread', 'a'], 2, { ...app, TIMKIT_BASE_URL: 'http://tim.example' }],
  ['an admin whose name is too long', ['unread', 'a'], 2, { ...app, TIMKIT_IDENTIFIER: account }],
  ['a service that does not answer', ['unread', 'a'], 2, nobody],
  ['hours of a service that does not answer', ['history', 'list', '--since', '2h'], 1, nobody],
  [
    'a sync of a service that does not answer',
    ['archive', 'sync', '--since', '3h', '--archive', join(folder, 'new')],
    2,
    nobody,
  ],
  ['a doctor without an app', ['doctor'], 1],
  ['a doctor with a wrong app', ['doctor'], 1, { ...app, TIMKIT_REGION: 'moon' }],
  ['a doctor without a service', ['doctor'], 1, nobody],
  ['a doctor of a bucket that is none', ['doctor', '--demo', '--archive', 's3://X'], 1],
  ['no archive', ['search', 'a', '--archive', join(folder, 'none')], 2],
  ['an archive of another app', ['search', 'a'], 2, app],
  ['a sync into an archive of another app', ['archive', 'sync'], 2, nobody],
  ['a sync into a folder of something else', ['archive', 'sync', '--demo', '--archive', other], 2],
  ['an archive in a file', ['archive', 'sync', '--demo', '--archive', join(folder, 'key')], 2],
  ['a bucket that is none', ['archive', 'status', '--archive', 's3://X'], 2, { AWS_REGION: 'eu-central-1' }],
  ['a bucket of no region', ['archive', 'status', '--archive', 's3://shop'], 2],
  [
    'a bucket without credentials',
    ['archive', 'status', '--archive', 's3://shop'],
    2,
    { AWS_REGION: 'eu-central-1' },
  ],
  [
    'a bucket whose server does not answer',
    ['archive', 'status', '--archive', 's3://shop', '--s3-endpoint', 'http://127.0.0.1:9'],
    2,
    { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' },
  ],
  ['a place of another kind', ['archive', 'status', '--archive', 'ftp://shop'], 2],
  ['an index that is none', ['search', 'a', '--index', 'lucene'], 2],
  ['an index whose address has a password', ['search', 'a', '--index', 'clickhouse://a:b@host/shop'], 2],
  ['an index whose server does not answer', ['search', 'a', '--index', 'clickhouse://127.0.0.1:9/shop'], 2],
  ['a query that is not closed', ['search', '"tea'], 2],
  ['a query without a word', ['search', '-tea'], 2],
  ['a cursor that is none', ['search', 'a', '--cursor', 'x'], 2],
  ['an export of nothing', ['archive', 'export', '--to', join(folder, 'export')], 2],
  ['an export into a folder of something else', ['archive', 'export', '--user', 'alice', '--to', other], 2],
  ['an erase of nobody', ['archive', 'erase'], 2],
  ['a prune that is too young', ['archive', 'prune', '--older-than', '3d'], 2],
  ['an import of what is not there', ['archive', 'import', join(folder, 'none')], 2],
  ['an import of what is no hour', ['archive', 'import', join(folder, 'empty.gz')], 1],
  ['counts of groups of one-to-one messages', ['stats', '--by', 'group', '--kind', 'c2c'], 2],
]

test.each(cases.map(([name, words, code, env = {}]) => ({ name, words, code, env })))(
  '$name is told in Chinese',
  async ({ words, code, env }) => {
    const ran = await inChinese(words, env)
    expect(ran.english).toEqual([])
    expect(ran.code).toBe(code)
    // Whoever reads it has to understand something.
    expect(ran.out + ran.err).toMatch(/\p{Script=Han}/u)
  },
)

const answered: readonly (readonly string[])[] = [
  ['unread', 'shop_lin', '--peers', '--demo'],
  ['groups', '--demo'],
  ['groups', '--user', 'alice', '--demo'],
  ['history', 'list', '--demo'],
  ['sig', 'sign', 'alice', '--demo'],
  ['code', '70009'],
  ['doctor', '--demo'],
  ['webhook', 'sample', '--demo'],
  ['archive', 'status'],
  ['archive', 'verify', '--deep'],
  ['archive', 'rebuild'],
  ['archive', 'erase', '--user', 'alice'],
  ['archive', 'prune', '--older-than', '40d'],
  ['stats', '--agent', 'shop_lin'],
  ['search', '龙井', '--count'],
]
test.each(answered.map((words) => [words.join(' '), words] as const))(
  'the answer of timkit %s is Chinese',
  async (_name, words) => {
    const { code, err, out, english } = await inChinese(words)
    expect({ code, english }, out + err).toEqual({ code: 0, english: [] })
  },
)

describe('an archive that', () => {
  let damaged = ''
  beforeAll(async () => {
    damaged = join(folder, 'damaged')
    await inChinese(['archive', 'sync', '--demo', '--archive', damaged])
  })

  test('another program writes to is told so', async () => {
    const lock = await takeLock(damaged)
    const ran = await inChinese(['archive', 'sync', '--demo', '--archive', damaged])
    await lock.release()
    expect(ran).toMatchObject({ code: 3, english: [] })
  })

  test('lost and changed files has its faults told', async () => {
    const files = readdirSync(join(damaged, 'raw'), { recursive: true, encoding: 'utf8' })
    const [first = '', second = ''] = files.filter((name) => name.endsWith('.gz'))
    writeFileSync(join(damaged, 'raw', first), 'changed')
    rmSync(join(damaged, 'raw', second))
    const verified = await inChinese(['archive', 'verify', '--deep', '--archive', damaged])
    expect(verified).toMatchObject({ code: 1, english: [] })
    for (const words of [
      ['rebuild'],
      ['status'],
      ['export', '--user', 'shop_lin'],
      ['erase', '--user', 'shop_lin'],
    ]) {
      const { english } = await inChinese(['archive', ...words, '--archive', damaged])
      expect(
        english.filter((line) => !line.startsWith('{')),
        words.join(' '),
      ).toEqual([])
    }
  })

  test('has a record that cannot be read is told with the way out', async () => {
    writeFileSync(join(damaged, 'archive.json'), '{')
    expect(await inChinese(['archive', 'status', '--archive', damaged])).toMatchObject({
      code: 2,
      english: [],
    })
    writeFileSync(
      join(damaged, 'archive.json'),
      '{"format":99,"sdkAppId":1,"createdBy":"@timkit/archive 9.0.0"}',
    )
    expect(await inChinese(['archive', 'status', '--archive', damaged])).toMatchObject({
      code: 2,
      english: [],
    })
  })
})
