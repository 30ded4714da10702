import { describe, expect, it } from 'vitest'
import { c2c, group } from '../contract/samples.suite.ts'
import { exactIdentity, numberedIdentity } from './exact-identity.ts'
import { identityParts } from './identity-parts.ts'

describe('the identity of a message of a group', () => {
  it.each([
    ['@TGS#1', undefined, 'alice'],
    ['@TGS#1', '', 'alice'],
    ['@TGS#1', 't', 'alice'],
    ['a|b\\c', 't|\\', 'x|y\\z'],
    ['a|b', undefined, '|'],
    ['\\', undefined, ''],
  ])('has group %j, topic %j and sender %j as parts', (groupId, topicId, from) => {
    const message = group(7, 'x', { GroupId: groupId, TopicId: topicId, From_Account: from })
    const identity = exactIdentity(message) as string
    expect(identityParts(identity)).toEqual([
      ...['g', groupId, '7', topicId ?? ''],
      ...[String(message.unixSeconds), from],
    ])
    expect(numberedIdentity(identity)?.seconds).toBe(message.unixSeconds)
  })

  it('is none where a part is missing', () => {
    expect(exactIdentity(group(0, 'x'))).toBeUndefined()
    expect(exactIdentity(group(7, 'x', { MsgTimestamp: undefined }))).toBeUndefined()
    expect(exactIdentity(c2c(7, 'x', { MsgRandom: undefined }))).toBeUndefined()
  })
})
