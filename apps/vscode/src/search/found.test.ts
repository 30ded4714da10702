import type { SearchHit } from '@timkit/archive'
import { fromHistory } from '@timkit/core'
import { expect, test } from 'vitest'
import { Findings } from './found.ts'

function hit(identity: string, seconds: number, fields: object): SearchHit {
  const message = fromHistory({
    MsgSeq: 1,
    MsgRandom: 1,
    MsgTimestamp: seconds,
    MsgBody: [],
    ...fields,
  } as never)
  return { message, identity, exactIdentity: identity, text: identity, highlights: [] } as never
}

const findings = (...hits: readonly SearchHit[]) => {
  const all = new Findings()
  all.add(hits, true)
  return all
}

test('both directions of a conversation are one, and the newest comes first', () => {
  const all = findings(
    hit('a', 10, { From_Account: 'alice', To_Account: 'bob' }),
    hit('b', 30, { From_Account: 'bob', To_Account: 'alice' }),
    hit('c', 20, { From_Account: 'alice', GroupId: 'tea' }),
  )
  expect(all.conversations().map(({ key, found }) => [key, found.map(({ hit }) => hit.identity)])).toEqual([
    ['["c2c","alice","bob"]', ['b', 'a']],
    ['["group","tea"]', ['c']],
  ])
})

test('a message that was loaded and is in a file is one, with what the archive knows', () => {
  const message = { From_Account: 'alice', To_Account: 'bob' }
  const all = new Findings()
  all.add([hit('a', 10, message)], false)
  all.add([hit('a', 10, message)], true)
  all.add([hit('a', 10, message)], false)
  expect(all.size).toBe(1)
  expect(all.conversations()[0]?.found[0]?.isArchived).toBe(true)
})
