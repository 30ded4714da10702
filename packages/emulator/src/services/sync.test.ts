import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApp, text } from '../../test/app.ts'

const chats = [
  { type: 'c2c', peer: 'bob' },
  { type: 'group', groupId: 'tea' },
] as const

/** Somebody writes, with numbers that order it anywhere inside its second; or time passes; or the reader goes on a page. */
const steps = fc.array(
  fc.oneof(
    fc.record({ write: fc.nat({ max: 1_000_000 }) }),
    fc.record({ seconds: fc.nat({ max: 2 }) }),
    fc.record({ pageSize: fc.integer({ min: 1, max: 20 }), pages: fc.integer({ min: 1, max: 3 }) }),
  ),
  { maxLength: 60 },
)

test.each(chats)('a sync that is interrupted anywhere reads each message of a $type once', async (chat) => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { emulator, client, call } = await createApp(['alice', 'bob'])
      await call('group_open_http_svc/create_group', {
        Type: 'Public',
        Name: 'Tea',
        GroupId: 'tea',
        MemberList: [{ Member_Account: 'bob' }],
      })
      const written: string[] = []
      const read: string[] = []
      let cursor: string | undefined
      const sync = async (pageSize: number, pages: number) => {
        let left = pages
        const query = { account: 'alice', chat, order: 'oldest-first', cursor, pageSize } as const
        for await (const page of client.messages(query).pages()) {
          read.push(...page.items.map(({ random }) => String(random)))
          cursor = page.cursor
          left -= 1
          if (left === 0) break
        }
      }
      for (const step of all) {
        if ('seconds' in step) emulator.clock.advance(step.seconds * 1000)
        else if ('pages' in step) await sync(step.pageSize, step.pages)
        else {
          const random = written.length + 1
          const message = { From_Account: 'bob', MsgBody: text(`message ${random}`) }
          if (chat.type === 'group')
            await call('group_open_http_svc/send_group_msg', { ...message, GroupId: 'tea', Random: random })
          else {
            const numbers = { To_Account: 'alice', MsgSeq: step.write, MsgRandom: random }
            await call('openim/sendmsg', { ...message, ...numbers })
          }
          written.push(String(random))
        }
      }
      await sync(20, Number.POSITIVE_INFINITY)
      const given = read.filter((random) => written.includes(random))
      expect(given.toSorted()).toEqual(written.toSorted())
      // Numbers order a group; of two accounts the order inside a second is that of the service.
      if (chat.type === 'group') expect(given).toEqual(written)
    }),
    { numRuns: 40 },
  )
})
