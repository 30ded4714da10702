import { fromHistory } from '@timkit/core'
import { expect, test } from 'vitest'
import { partiesOf } from './parties.ts'

const sent = (fields: object) =>
  fromHistory({ MsgSeq: 1, MsgRandom: 1, MsgTimestamp: 1_795_000_000, MsgBody: [], ...fields } as never)

test.each([
  ['a message that does not say to whom', { From_Account: 'alice' }, 'alice'],
  ['one to an account', { From_Account: 'alice', To_Account: 'bob' }, 'alice → bob'],
  ['one in a group', { From_Account: 'alice', GroupId: '@TGS#tea' }, 'alice → @TGS#tea'],
])('the parties of %s', (_, fields, expected) => {
  expect(partiesOf(sent(fields))).toBe(expected)
})
