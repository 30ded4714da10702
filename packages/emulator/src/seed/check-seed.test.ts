import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { noon } from '../../test/app.ts'
import { createEmulator } from '../index.ts'
import { checkSeed } from './check-seed.ts'
import { empty } from './empty.ts'
import { seedSchema } from './schema.ts'
import { readSeedTime } from './seed-time.ts'
import { shop } from './shop.ts'

const now = Math.floor(noon / 1000)
const accounts = [{ UserID: 'alice' }, { UserID: 'bob' }]
const talk = (change: object) => ({
  accounts,
  conversations: [{ between: ['alice', 'bob'], messages: [], ...change }],
})
const say = (change: object) => talk({ messages: [{ at: '-1m', from: 'alice', text: 'hi', ...change }] })
const group = (change: object) => ({
  accounts,
  groups: [{ GroupId: 'tea', Type: 'Public', Name: 'tea', Owner_Account: 'alice', ...change }],
})

test.each<[string, unknown, string]>([
  ['no object', [], 'The seed must be an object, but is []'],
  ['no accounts', {}, 'The seed has no accounts'],
  [
    'a field of another name',
    { accounts, users: [] },
    'The seed has a field "users"; it may have $schema, accounts,',
  ],
  ['an account as text', { accounts: ['alice'] }, 'accounts[0] must be an object, but is "alice"'],
  ['an id as number', { accounts: [{ UserID: 1 }] }, 'accounts[0].UserID must be a string, but is 1'],
  ['an empty id', { accounts: [{ UserID: '' }] }, 'accounts[0].UserID must not be empty'],
  [
    'an id that is too long',
    { accounts: [{ UserID: '汉'.repeat(11) }] },
    'accounts[0].UserID is "汉汉汉汉汉汉汉汉汉汉汉": it has more than 32 bytes',
  ],
  [
    'an id twice',
    { accounts: [...accounts, { UserID: 'bob' }] },
    'accounts[2].UserID is "bob", which was there before',
  ],
  [
    'a conversation of three',
    talk({ between: ['alice', 'bob', 'carol'] }),
    'conversations[0].between must have 2 entries, but has 3',
  ],
  [
    'a stranger',
    talk({ between: ['alice', 'carol'] }),
    'conversations[0].between[1] is "carol", which is not among the accounts',
  ],
  [
    'a stranger who writes',
    say({ from: 'carol' }),
    'conversations[0].messages[0].from is "carol", who is not in between',
  ],
  ['no text', say({ text: undefined }), 'conversations[0].messages[0] has neither text nor MsgBody'],
  [
    'two contents',
    say({ MsgBody: [{ MsgType: 'TIMFaceElem', MsgContent: {} }] }),
    'conversations[0].messages[0] has both text and MsgBody',
  ],
  [
    'an element without content',
    say({ MsgBody: [{ MsgType: 'TIMFaceElem' }] }),
    'conversations[0].messages[0].MsgBody[0] has no MsgContent',
  ],
  [
    'a time in words',
    say({ at: 'yesterday' }),
    'conversations[0].messages[0].at is "yesterday"; write unix seconds',
  ],
  [
    'a time without zone',
    say({ at: '2026-05-20 12:00' }),
    'conversations[0].messages[0].at is "2026-05-20 12:00"',
  ],
  [
    'more unread than there are',
    talk({ unread: { bob: 1 } }),
    'conversations[0].unread.bob is 1, but "bob" received 0 messages',
  ],
  [
    'unread of a stranger',
    talk({ unread: { carol: 0 } }),
    'conversations[0].unread names "carol", who is not in between',
  ],
  [
    'a negative count',
    talk({ unread: { bob: -1 } }),
    'conversations[0].unread.bob must be at least 0, but is -1',
  ],
  [
    'a type of group in small letters',
    group({ Type: 'public' }),
    'groups[0].Type must be one of Private, Public,',
  ],
  ['a group without owner', group({ Owner_Account: undefined }), 'groups[0] has no Owner_Account'],
  [
    'a member who is a stranger',
    group({ members: [{ Member_Account: 'carol' }] }),
    'groups[0].members[0].Member_Account is "carol"',
  ],
  [
    'group messages out of order',
    group({
      messages: [
        { at: '-1m', from: 'bob', text: 'b' },
        { at: '-2m', from: 'bob', text: 'a' },
      ],
    }),
    'groups[0].messages[1].at is "-2m", before the message before it',
  ],
])('a seed with %s is refused, and the place is named', (_, seed, words) => {
  expect(() => checkSeed(seed, 'administrator', now)).toThrow(words)
})

test('all mistakes are listed, up to 20', () => {
  const many = { accounts: Array.from({ length: 30 }, () => ({ UserID: 1 })) }
  expect(() => checkSeed(many, 'administrator', now)).toThrow(/accounts\[19\][\s\S]*and 10 more/)
})

test('the seeds that come along are right', () => {
  for (const seed of [shop, empty])
    expect(checkSeed(JSON.parse(JSON.stringify(seed)), 'administrator', now)).toEqual(seed)
})

test('a seed can name the admin, and is checked where it is an option', () => {
  const seed = {
    accounts,
    conversations: [
      {
        between: ['administrator', 'bob'] as const,
        messages: [{ at: '-1m', from: 'administrator', text: 'hi' }],
      },
    ],
  }
  expect(createEmulator({ seed }).world.accounts.get('bob')?.sides.size).toBe(1)
  expect(() => createEmulator({ seed: { accounts: [{ UserID: '' }] } })).toThrow('accounts[0].UserID')
})

test('the schema file is up to date', async () => {
  const file = JSON.parse(await readFile(new URL('../../seed.schema.json', import.meta.url), 'utf8'))
  expect(file, 'run: node scripts/generate.ts').toMatchObject(JSON.parse(JSON.stringify(seedSchema)))
})

describe('a time of a seed', () => {
  test.each<[string | number, number | undefined]>([
    [1_779_000_000, 1_779_000_000],
    ['-90m', now - 5400],
    ['-36h', now - 129_600],
    ['-20s', now - 20],
    ['-1d', now - 86_400],
    ['-0d 09:30', Date.UTC(2026, 4, 20, 1, 30) / 1000],
    ['-2d 23:59:59', Date.UTC(2026, 4, 18, 15, 59, 59) / 1000],
    ['2026-05-20T12:00:00+08:00', Date.UTC(2026, 4, 20, 4) / 1000],
    ['2026-05-20T04:00Z', Date.UTC(2026, 4, 20, 4) / 1000],
    ['2026-05-20T12:00:00', undefined],
    ['2026-13-20T12:00:00Z', undefined],
    ['-1d 24:00', undefined],
    ['+1d', undefined],
    ['', undefined],
    [-1, undefined],
    [1.5, undefined],
  ])('%j is %j', (time, expected) => expect(readSeedTime(time, now)).toBe(expected))
})
