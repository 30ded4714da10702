import { fromRoaming, type Message } from '@timkit/core'
import { expect, test } from 'vitest'
import type { KeptMessage } from '../kept-message.ts'
import { type DrawnChange, DrawnMessages, type Wanted } from './drawn-messages.ts'

const messages = new Map<number, Message>()

function kept(...ids: readonly number[]): readonly KeptMessage[] {
  return ids.map((id) => {
    const message = messages.get(id) ?? fromRoaming({ MsgSeq: id } as never)
    messages.set(id, message)
    return { id, message }
  })
}

function change(drawn: DrawnMessages, list: readonly KeptMessage[], more: Partial<Wanted> = {}): DrawnChange {
  return drawn.change({
    messages: list,
    firstNew: undefined,
    nameOf: (account) => account,
    draw: (index) => `#${list[index]?.id}`,
    ...more,
  })
}

const nothing = { anew: false, remove: [], put: [], replace: [] }
const item = (id: number) => ({ id, html: `#${id}` })

test('a page that shows nothing gets everything once, and nothing of it again', () => {
  const drawn = new DrawnMessages()
  expect(change(drawn, kept(1, 2))).toEqual({ ...nothing, anew: true, put: [{ items: [item(1), item(2)] }] })
  expect(change(drawn, kept(1, 2))).toEqual(nothing)
})

test('what comes above is put there, and the message below it is drawn again for its day and sender', () => {
  const drawn = new DrawnMessages()
  change(drawn, kept(3, 4))
  expect(change(drawn, kept(1, 2, 3, 4))).toEqual({
    ...nothing,
    put: [{ before: 3, items: [item(1), item(2)] }],
    replace: [item(3)],
  })
})

test('what comes below touches nothing else', () => {
  const drawn = new DrawnMessages()
  change(drawn, kept(1, 2))
  expect(change(drawn, kept(1, 2, 3))).toEqual({ ...nothing, put: [{ items: [item(3)] }] })
})

test('a message that changed is drawn again in its place, and the one below it', () => {
  const drawn = new DrawnMessages()
  change(drawn, kept(1, 2, 3, 4))
  const recalled = fromRoaming({ MsgSeq: 2, MsgFlagBits: 8 } as never)
  const now = kept(1, 2, 3, 4).map((one) => (one.id === 2 ? { id: 2, message: recalled } : one))
  expect(change(drawn, now)).toEqual({ ...nothing, replace: [item(2), item(3)] })
})

test('what is gone goes', () => {
  const drawn = new DrawnMessages()
  change(drawn, kept(1, 2, 3))
  expect(change(drawn, kept(2, 3))).toEqual({ ...nothing, remove: [1], replace: [item(2)] })
})

test('the line before what is new moves by two messages, and a name that is known now by those who have it', () => {
  const drawn = new DrawnMessages()
  change(drawn, kept(1, 2, 3), { firstNew: 2 })
  expect(change(drawn, kept(1, 2, 3), { firstNew: 3 }).replace).toEqual([item(2), item(3)])
  expect(change(drawn, kept(1, 2, 3), { firstNew: 3, nameOf: () => 'Alice' }).replace).toHaveLength(3)
})

test('another order is drawn anew', () => {
  const drawn = new DrawnMessages()
  change(drawn, kept(1, 2, 3))
  expect(change(drawn, kept(2, 1, 3))).toEqual({
    ...nothing,
    anew: true,
    put: [{ items: [item(2), item(1), item(3)] }],
  })
})
