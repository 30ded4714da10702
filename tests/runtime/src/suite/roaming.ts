import type { RoamingQuery } from '@timkit/core'
import type { RoamingMessage } from '@timkit/core/wire'
import type { Seed } from '@timkit/emulator'
import { type App, createApp, noon } from '../app.ts'
import { failure, ok, same } from '../assert.ts'
import type { Suite } from './suite.ts'

/** 120 messages, four in a second, so that pages end inside one; enough text for several pages of 13 KB. */
const texts = Array.from({ length: 120 }, (_, index) => `${index} ${'订单 📦 '.repeat(40)}`)
const start = noon / 1000 - 3600

const seed: Seed = {
  accounts: [{ UserID: 'alice' }, { UserID: 'bob' }],
  conversations: [
    {
      between: ['alice', 'bob'],
      messages: texts.map((text, index) => ({
        at: start + Math.floor(index / 4),
        from: index % 3 === 0 ? 'alice' : 'bob',
        text,
        recalled: index === 7,
      })),
    },
  ],
}

const query: RoamingQuery = { operatorAccount: 'alice', peerAccount: 'bob' }

/** Reading a conversation page by page. */
export const roaming: Suite = {
  'messages come once each, newest first, over several pages': async () => {
    const app = createApp({ emulator: { seed } })
    same(await read(app, query), [...texts].reverse(), 'the messages')
    ok(app.emulator.log.records.length > 2, 'there was only one page')
  },

  'messages come once each, oldest first, over several pages': async () => {
    const app = createApp({ emulator: { seed } })
    same(await read(app, { ...query, order: 'oldest-first', pageSize: 7 }), texts, 'the messages')
  },

  'reading goes on from a saved cursor, in either order': async () => {
    for (const order of ['newest-first', 'oldest-first'] as const) {
      const app = createApp({ emulator: { seed } })
      const found: string[] = []
      let saved: string | undefined
      // A reader that forgets everything after every page but what it wrote down.
      for (let rounds = 0; rounds < 200; rounds += 1) {
        const pages = app.client.roamingMessages({ ...query, order, pageSize: 10, cursor: saved }).pages()
        const page = await pages.next()
        if (page.done) break
        found.push(...page.value.items.map(textOf))
        if (page.value.done) break
        saved = page.value.cursor
      }
      same(found, order === 'newest-first' ? [...texts].reverse() : texts, order)
    }
  },

  'only the messages of a range come, whichever way its ends are written': async () => {
    const app = createApp({ emulator: { seed } })
    const [from, to] = [start + 5, start + 9]
    const range = texts.slice(20, 40)
    for (const [since, until] of [
      [from, to],
      [new Date(from * 1000), new Date(to * 1000)],
      ['2026-11-23T11:30:05+08:00', '2026-11-23T03:30:09Z'],
    ] as const) {
      same(await read(app, { ...query, order: 'oldest-first', since, until }), range, String(since))
    }
  },

  'a recalled message is marked as such': async () => {
    const app = createApp({ emulator: { seed } })
    const marked: string[] = []
    for await (const message of app.client.roamingMessages(query)) {
      if ((message.MsgFlagBits & 8) !== 0) marked.push(textOf(message))
    }
    same(marked, [texts[7]], 'the recalled messages')
  },

  'reading ends when its signal is aborted, and fetches nothing more when it is left': async () => {
    const { client, emulator } = createApp({ emulator: { seed } })
    const controller = new AbortController()
    const reason = new Error('enough')
    let read = 0
    const error = await failure(async () => {
      const { signal } = controller
      for await (const _ of client.roamingMessages({ ...query, pageSize: 5 }, { signal })) {
        read += 1
        if (read === 3) controller.abort(reason)
      }
    }, 'reading')
    ok(error === reason, `another error than the reason: ${error.message}`)
    same([read, emulator.log.records.length], [3, 1], 'messages and requests')
    same((await client.roamingMessages({ ...query, pageSize: 5 }).collect(5)).length, 5, 'taken')
    same(emulator.log.records.length, 2, 'requests')
  },

  'a range that ends before it begins is refused before anything is sent': async () => {
    const { client, emulator } = createApp({ emulator: { seed } })
    const error = await failure(() => client.roamingMessages({ ...query, since: 20, until: 10 }), 'the range')
    ok(error instanceof RangeError && error.message.includes('20'), error.message)
    same(emulator.log.records.length, 0, 'requests')
  },
}

async function read({ client }: App, wanted: RoamingQuery): Promise<string[]> {
  const found: string[] = []
  for await (const message of client.roamingMessages(wanted)) found.push(textOf(message))
  return found
}

function textOf(message: RoamingMessage): string {
  const element = message.MsgBody[0]
  ok(element?.MsgType === 'TIMTextElem', 'a message is not a text')
  return (element.MsgContent as { readonly Text: string }).Text
}
