import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TimClient, type TimClientOptions } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import { createEmulator, type Emulator, type Seed } from '@timkit/emulator'

/** When the tests take place: nothing depends on the day that they run on. */
export const noon: number = Date.parse('2026-11-22T12:30:00+08:00')
const hourMs = 3_600_000

/** A folder that nobody has used. */
export const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'timkit-archive-')), 'archive')

/** A world whose messages are known, in several hours of both kinds. */
export function shop(seed: Seed = world()): { emulator: Emulator; client: TimClient } {
  const emulator = createEmulator({ now: () => noon, seed })
  emulator.clock.freeze()
  return { emulator, client: clientOf(emulator) }
}

/** A client of an emulator. */
export function clientOf(emulator: Emulator, options: Partial<TimClientOptions> = {}): TimClient {
  const { sdkAppId, secretKey, identifier, fetch } = emulator
  return new TimClient({
    sdkAppId,
    secretKey,
    identifier,
    fetch,
    now: emulator.now,
    rateLimiter: false,
    retry: false,
    ...options,
  })
}

/** What the world of the tests holds: hours ago, between whom, and what. */
export function world(): Seed {
  const at = (hoursAgo: number) => new Date(noon - hoursAgo * hourMs).toISOString()
  return {
    accounts: ['alice', 'bob', 'shop'].map((UserID) => ({ UserID })),
    conversations: [
      {
        between: ['alice', 'shop'],
        messages: [
          { from: 'alice', text: '你好，龙井还有吗？', at: at(5) },
          { from: 'shop', text: '有的，明前龍井 ¥268', at: at(4.9) },
          { from: 'alice', text: 'My order SO20261122-000123 please', at: at(2) },
        ],
      },
      {
        between: ['bob', 'shop'],
        messages: [{ from: 'bob', text: '退款到了吗 call 13912345678', at: at(30) }],
      },
    ],
    groups: [
      {
        GroupId: 'tea',
        Name: 'Tea',
        Type: 'Public',
        Owner_Account: 'shop',
        members: [{ Member_Account: 'alice' }, { Member_Account: 'bob' }],
        messages: [{ from: 'bob', text: '龙井 tasting on Friday 👍', at: at(3) }],
      },
    ],
  }
}

/** Every message that the hour files of a client's app hold, by an own way: hour for hour, straight from core. */
export async function messagesOf(client: TimClient): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const range = { since: new Date(client.now() - 7 * 24 * hourMs), until: new Date(client.now()) }
  for await (const entry of client.historyRange(range)) {
    if (entry.status !== 'ready') continue
    for await (const message of entry.messages) {
      const [element] = message.body
      const text = element?.MsgType === 'TIMTextElem' ? element.MsgContent.Text : ''
      found.set(messageIdentity(message) ?? '', text)
    }
  }
  return found
}
