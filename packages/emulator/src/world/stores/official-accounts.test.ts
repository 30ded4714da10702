import { expect, test } from 'vitest'
import { OfficialAccounts } from './official-accounts.ts'

const texts = { name: 'News', introduction: '', faceUrl: '', organization: '', custom: '' }
const news = { id: '@TOA#_news', owner: 'alice', createTime: 1, texts, maxSubscribers: 9 }
const line = { ...news, subscribers: [['bob', 2, 'vip']] }
const message = { of: '@TOA#_news', message: [3, 4, '[]', '', 1] }

test.each<[string, unknown]>([
  ['without an id', { ...line, id: '' }],
  ['without texts', { ...line, texts: {} }],
  ['whose subscribers have no time', { ...line, subscribers: [['bob']] }],
  ['of a message of an account that is lost', message],
])('a line %s is none', (_, damaged) => {
  expect(new OfficialAccounts(() => undefined).put(damaged)).toBe(false)
})

test('its lines survive JSON', () => {
  const kept = new OfficialAccounts(() => undefined)
  expect([line, message].map((each) => kept.put(each))).toEqual([true, true])
  const again = new OfficialAccounts(() => undefined)
  for (const each of kept.lines()) expect(again.put(JSON.parse(JSON.stringify(each)))).toBe(true)
  expect(again.all).toEqual(kept.all)
  expect(again.get('@TOA#_news')?.messages).toEqual([
    { seq: 1, time: 3, random: 4, body: '[]', cloud: '', recalled: true },
  ])
})

test('who is deleted has not subscribed any more', () => {
  const kept = new OfficialAccounts(() => undefined)
  kept.put(line)
  kept.forgetAccount('bob')
  expect(kept.get('@TOA#_news')?.subscribers.size).toBe(0)
})
