/** Messages that were taken back after the file of their hour was made. */

import { TimClient } from '@timkit/core'
import { createEmulator, type FaultCommand } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { call, createWorld, monday, type WorldOptions } from './harness.ts'

const yesterday = { since: 'yesterday', until: 'yesterday', limit: 1000, max_tokens: 25_000 }
const secret = 'wrong chat, sorry'

/** A shop in which somebody wrote something yesterday, and a server that reads it. */
async function shop(options: Omit<WorldOptions, 'emulator'> & { readonly faulty?: FaultCommand } = {}) {
  let time = monday - 86_400_000
  const emulator = createEmulator({ now: () => time })
  const client = new TimClient(emulator)
  const c2c = await client.api.openim.sendMsg({
    From_Account: 'alice',
    To_Account: 'shop_lin',
    MsgRandom: 1,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: secret } }],
    CloudCustomData: JSON.stringify({ note: secret }),
  })
  const group = await client.api.groupOpenHttpSvc.sendGroupMsg({
    GroupId: 'tea_lovers',
    From_Account: 'bob',
    Random: 2,
    MsgBody: [{ MsgType: 'TIMCustomElem', MsgContent: { Data: secret, Desc: 'a card', Ext: '', Sound: '' } }],
  })
  time = monday
  const world = createWorld({ emulator, ...options })
  const assistant = await world.connect()
  if (options.faulty !== undefined) emulator.faults.set([{ command: options.faulty, errorCode: 90_994 }])
  return {
    recall: async () => {
      await client.api.openim.adminMsgWithdraw({
        From_Account: 'alice',
        To_Account: 'shop_lin',
        MsgKey: c2c.MsgKey,
      })
      await client.api.groupOpenHttpSvc.groupMsgRecall({
        GroupId: 'tea_lovers',
        MsgSeqList: [{ MsgSeq: group.MsgSeq }],
      })
    },
    read: (chatType: string, args: Record<string, unknown> = {}) =>
      call(assistant, 'im_read_history', { chat_type: chatType, ...yesterday, ...args }),
    assistant,
    emulator,
  }
}

const everything = ({ text, structured }: { text: string; structured: unknown }): string =>
  `${text}${JSON.stringify(structured)}`

describe.each([
  ['C2C', 'alice to shop_lin: [message recalled]'],
  ['Group', 'bob in tea_lovers: [message recalled]'],
])('a recalled %s message', (chatType, line) => {
  test('says nothing any more, in whichever form', async () => {
    const { recall, read } = await shop()
    expect(everything(await read(chatType, { response_format: 'detailed' }))).toContain(secret)
    await recall()
    const concise = await read(chatType)
    expect(everything(concise)).not.toContain(secret)
    expect(concise.text).toContain(line)
    expect(concise.structured.summary).toMatch(/; \d of them recalled or deleted since/)
    const detailed = await read(chatType, { response_format: 'detailed' })
    expect(everything(detailed)).not.toContain(secret)
    expect(detailed.structured.untrusted?.items?.map(({ status }) => status)).toContain('recalled')
  })

  test('is not found by what it said', async () => {
    const { recall, read } = await shop()
    await recall()
    const { text, structured } = await read(chatType, { text: secret })
    expect(structured.page?.returned).toBe(0)
    expect(structured.summary).toContain('1 left out that were recalled or deleted since')
    expect(text).not.toContain('[message recalled]')
  })

  test('is guarded in resources, too', async () => {
    const { recall, assistant } = await shop()
    await recall()
    const uri = `tim://history/${chatType}/2026112215`
    expect(JSON.stringify(await assistant.readResource({ uri }))).not.toContain(secret)
  })
})

describe('what cannot be checked', () => {
  test.each<[string, FaultCommand]>([
    ['C2C', 'openim/admin_getroammsg'],
    ['Group', 'group_open_http_svc/group_msg_get_simple'],
  ])('is counted with the reason, and marked: %s', async (chatType, faulty) => {
    const { read } = await shop({ faulty })
    const { structured, text } = await read(chatType, { response_format: 'detailed', text: secret })
    for (const said of [structured.summary, text]) {
      expect(said).toContain('of 1 it is not known whether they were recalled (1 the service did not list')
    }
    expect(structured.untrusted?.items?.map(({ status }) => status)).toEqual(['recall-unknown'])
  })

  test('is told before the tool is used', async () => {
    const { assistant } = await shop()
    const { tools } = await assistant.listTools()
    const { description } = tools.find(({ name }) => name === 'im_read_history') ?? {}
    expect(description).toMatch(/Files do not tell recalls.*the summary counts what could not be checked/)
  })
})

test('a page costs a bounded number of requests to check', async () => {
  const { read, emulator } = await shop()
  const before = emulator.log.records.length
  await read('C2C', { limit: 3 })
  const asked = emulator.log.records
    .slice(before)
    .filter(({ command }) => command.endsWith('admin_getroammsg'))
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.length).toBeLessThanOrEqual(6)
})
