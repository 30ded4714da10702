import { describe, expect, test } from 'vitest'
import { collect, hour, layOut, makeFile, makeMessages, stub } from '../../test/history-server.ts'
import { historyMessages } from './messages.ts'

const messages = makeMessages(2000)
const file = makeFile(layOut(messages))

describe('historyMessages', () => {
  test('yields all messages of an hour in order', async () => {
    const { context, bodies } = stub({ file })
    expect(await collect(historyMessages(context, { chatType: 'C2C', hour }))).toEqual(messages)
    expect(bodies.open).toBe(0)
  })
  test('raw', async () => {
    const { context, bodies } = stub({ file })
    const raw = await collect(historyMessages(context, { chatType: 'C2C', hour }).raw())
    expect(raw.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)))).toEqual(messages)
    expect(bodies.open).toBe(0)
  })
})
