import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromFile } from '@timkit/core/internal'
import type { WebhookEvent } from '@timkit/core/webhook'
import { describe, expect, it } from 'vitest'
import { grepFolder } from '../../test/grep-folder.ts'
import { clientOf, newFolder, noon, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'
import { editedNumber, NumberedMessages, timeOfEdit } from './numbered-messages.ts'

const seconds = noon / 1000
const sent = (from: string, at: number, more: object = {}) =>
  fromFile({ GroupId: 'g', MsgSeq: 5, From_Account: from, MsgTimestamp: at, MsgBody: [], ...more }, 'group')
const number = 'g|g|5'

describe('whose an edit in a group is', () => {
  const known = (...messages: readonly [string, number][]) => {
    const numbered = new NumberedMessages()
    for (const [from, at] of messages) numbered.note(sent(from, at), from === 'alice')
    return numbered
  }

  it.each<[string, readonly [string, number][], number, string]>([
    ['nothing is known', [], 9e6, 'unknown'],
    ['it was before the only one, of another', [['bob', 10_000]], 1, 'unknown'],
    ['nobody of them is erased', [['bob', 10]], 9e6, 'other'],
    ['all of them are erased', [['alice', 10]], 9e6, 'erased'],
    ['it was before the only one', [['alice', 10_000]], 1, 'erased'],
    [
      'it was behind the first',
      [
        ['alice', 10],
        ['bob', 2000],
      ],
      1_500_000,
      'erased',
    ],
    [
      'it was behind the second',
      [
        ['alice', 10],
        ['bob', 2000],
      ],
      2_000_000,
      'other',
    ],
    [
      'it was behind the second that is erased',
      [
        ['bob', 10],
        ['alice', 2000],
      ],
      2_500_000,
      'erased',
    ],
    [
      'clocks differ by a minute',
      [
        ['bob', 2000],
        ['alice', 5000],
      ],
      1_940_000,
      'other',
    ],
    [
      'it was before all that is known',
      [
        ['alice', 10_000],
        ['bob', 20_000],
      ],
      1_000,
      'unknown',
    ],
    [
      'two wrote in one second',
      [
        ['alice', 10],
        ['bob', 10],
      ],
      20_000,
      'unknown',
    ],
    [
      'one does not say when',
      [
        ['alice', 0],
        ['bob', 10],
      ],
      20_000,
      'other',
    ],
  ])('where %s', (_, messages, at, owner) => {
    expect(known(...messages).ownerOf(number, at)).toBe(owner)
    expect(known(...messages.toReversed()).ownerOf(number, at)).toBe(owner)
  })

  it('a message that is noted twice is one, and erased if it ever was', () => {
    const numbered = known(['alice', 10])
    numbered.note(sent('alice', 10), false)
    expect(numbered.ownerOf(number, 9e6)).toBe('erased')
    expect(numbered.erasedOf(number)).toEqual(['g|g|5||10|alice'])
  })

  it('topics, other groups and conversations between accounts are others', () => {
    const numbered = known(['alice', 10])
    numbered.noteOfFile(new TextEncoder().encode('{"no JSON'), true)
    numbered.note(fromFile({ From_Account: 'alice', To_Account: 'bob', MsgSeq: 5 }, 'c2c'), true)
    for (const other of ['g|g|5|topic', 'g|g|6', 'g|h|5']) expect(numbered.erasedOf(other)).toEqual([])
  })

  it('only what does not say who wrote is an edit without a writer', () => {
    expect(editedNumber({ GroupId: 'g', MsgSeq: 5, TopicId: 't' })).toBe('g|g|5|t')
    expect(editedNumber({ GroupId: 'g', MsgSeq: 5, From_Account: 'bob' })).toBeUndefined()
    for (const odd of [{}, { GroupId: 'g' }, { GroupId: 7, MsgSeq: 5 }, { GroupId: 'g', MsgSeq: 0 }])
      expect(editedNumber(odd)).toBeUndefined()
    expect(timeOfEdit({ EventTime: 7 }, 9)).toBe(7)
    expect(timeOfEdit({ EventTime: '7' }, 9)).toBe(7)
    expect(timeOfEdit({ EventTime: 'x' }, 9)).toBe(9)
  })
})

describe('a group that was made again with the same id', () => {
  const body = (Text: string) => [{ MsgType: 'TIMTextElem', MsgContent: { Text } }]
  const common = { GroupId: 'again', Type: 'Public', MsgSeq: 5 }
  const send = (from: string, at: number, text: string) =>
    ({
      ...common,
      CallbackCommand: 'Group.CallbackAfterSendMsg',
      From_Account: from,
      Random: 1,
      MsgTime: seconds + at,
      EventTime: (seconds + at) * 1000,
      MsgBody: body(text),
    }) as unknown as WebhookEvent
  const edit = (at: number, text: string) =>
    ({
      ...common,
      CallbackCommand: 'Group.CallbackAfterModifyMsg',
      EventTime: (seconds + at) * 1000,
      MsgBody: body(text),
    }) as unknown as WebhookEvent

  async function heard(...events: readonly WebhookEvent[]) {
    const { emulator } = shop()
    const folder = newFolder()
    const archive = await openArchive({ folder, client: clientOf(emulator) })
    await archive.sync()
    for (const event of events) await archive.ingest(event)
    return { folder, archive }
  }
  const textsOf = async (archive: Awaited<ReturnType<typeof heard>>['archive']) =>
    (await archive.search({ group: 'again' })).hits.map(({ text }) => text)

  it('keeps what somebody else made of the message that has the number now', async () => {
    const { folder, archive } = await heard(
      send('alice', -9000, 'hers-before'),
      edit(-8000, 'hers-edited'),
      send('bob', -600, 'his-before'),
      edit(-500, 'his-edited'),
    )
    expect(await textsOf(archive)).toEqual(['his-edited', 'hers-edited'])
    const { events, unattributed } = await archive.eraseAccount('alice')
    expect({ events, unattributed }).toEqual({ events: 2, unattributed: [] })
    await archive.eraseAccount('alice', { dryRun: false })
    for (const text of ['hers-before', 'hers-edited']) expect(grepFolder(folder, text), text).toEqual([])
    for (const text of ['his-before', 'his-edited']) expect(grepFolder(folder, text), text).not.toEqual([])
    expect(await textsOf(archive)).toEqual(['his-edited'])
    await archive.rebuild()
    expect(await textsOf(archive)).toEqual(['his-edited'])
    await archive.close()
  })

  it('keeps what somebody made of the message that had it before, and edits before messages', async () => {
    const { folder, archive } = await heard(
      edit(-8000, 'his-edited'),
      send('bob', -9000, 'his-before'),
      edit(-500, 'hers-edited'),
      send('alice', -600, 'hers-before'),
    )
    await archive.eraseAccount('alice', { dryRun: false })
    for (const text of ['hers-before', 'hers-edited']) expect(grepFolder(folder, text), text).toEqual([])
    expect(await textsOf(archive)).toEqual(['his-edited'])
    await archive.close()
  })

  it('names an edit that nobody can tell whose it is, and takes it out when such are to go, too', async () => {
    const { folder, archive } = await heard(
      edit(-20_000, 'nobodys-edited'),
      send('alice', -9000, 'hers-before'),
      send('bob', -600, 'his-before'),
    )
    for (let round = 0; round < 2; round++) {
      const { unattributed } = await archive.eraseAccount('alice', { dryRun: false })
      expect(unattributed).toEqual([{ where: expect.stringMatching(/^raw\/webhook\//), lines: 1 }])
      expect(readFileSync(join(folder, unattributed[0]?.where ?? ''), 'utf8')).toContain('nobodys-edited')
    }
    const { unattributed } = await archive.eraseAccount('alice', { dryRun: false, removeUnattributed: true })
    expect(unattributed).toEqual([])
    expect(grepFolder(folder, 'nobodys-edited')).toEqual([])
    expect(grepFolder(folder, 'his-before')).not.toEqual([])
    await archive.close()
  })
})
