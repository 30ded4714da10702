import { type Message, NetworkError, renderText, type TimClient } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { openShop } from '../../test/unit/shop.ts'
import { checkRecalls } from './recall-check.ts'

async function hourOf(client: TimClient, chatType: 'c2c' | 'group', hour: string): Promise<Message[]> {
  const messages: Message[] = []
  for await (const message of client.historyMessages({ chatType, hour })) messages.push(message)
  return messages
}

const say = (messages: readonly Message[]): string =>
  messages.map((message) => renderText(message)).join('\n')

describe('an hour of yesterday', () => {
  test.each([
    ['c2c', '2026112214', 'Your parcel is late, sory'],
    ['group', '2026112220', 'wrong chat, sorry'],
  ] as const)('shows no %s message that was recalled after it was packed', async (type, hour, words) => {
    const { client } = openShop()
    const sent = await hourOf(client, type, hour)
    expect(say(sent)).toContain(words)
    const { messages, unknown, notes } = await checkRecalls(client, sent)
    expect(say(messages)).not.toContain(words)
    expect(say(messages)).toContain('[message recalled]')
    expect(messages).toHaveLength(sent.length)
    expect(unknown.size).toBe(0)
    expect(notes).toEqual(['Recalled since, and not shown: 1.'])
  })
})

test('a message that no listing has any more is reported as unknown, not as live', async () => {
  const { client, emulator } = openShop()
  const sent = await hourOf(client, 'c2c', '2026112214')
  emulator.clock.advance(8 * 86_400_000)
  const { unknown, messages, notes } = await checkRecalls(client, sent)
  expect(unknown.size).toBe(sent.length)
  expect([...unknown]).toEqual(messages)
  expect(notes).toEqual([
    `Not known whether recalled since: ${sent.length} (older than the listings, which go back seven days).`,
  ])
})

test('a service that does not answer leaves the hour readable, and what is not known said', async () => {
  const { client } = openShop()
  const sent = await hourOf(client, 'c2c', '2026112214')
  const down = {
    recalls: () => Promise.reject(new NetworkError('Cannot reach the service')),
  }
  const { unknown, notes } = await checkRecalls(down, sent)
  expect(unknown.size).toBe(sent.length)
  expect(notes[0]).toContain('Cannot reach the service')
})

test('who does not want to wait is told what that means', async () => {
  const { client } = openShop()
  const sent = await hourOf(client, 'c2c', '2026112214')
  const { notes } = await checkRecalls(client, sent, AbortSignal.abort())
  expect(notes[0]).toContain('the check was cancelled')
})

test('that nothing was recalled is said, too', async () => {
  const { client } = openShop()
  const { notes } = await checkRecalls(client, await hourOf(client, 'c2c', '2026112209'))
  expect(notes).toEqual(['None of them was recalled since.'])
})

test('nothing is asked about no messages', async () => {
  const client = { recalls: () => Promise.reject(new Error('asked')) }
  expect(await checkRecalls(client, [])).toMatchObject({ messages: [], notes: [] })
})
