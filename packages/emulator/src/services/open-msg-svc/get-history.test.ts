import { expect, test } from 'vitest'
import { text } from '../../../test/app.ts'
import { say, withTea } from '../../../test/tea-group.ts'

test('group messages are in the hourly files of groups', async () => {
  const app = await withTea()
  await say(app, 1)
  app.emulator.clock.advance(3_600_000)
  const { File } = await app.call('open_msg_svc/get_history', { ChatType: 'Group', MsgTime: '2026052012' })
  const response = await app.emulator.fetch(File[0]?.URL ?? '')
  const file = await new Response(response.body?.pipeThrough(new DecompressionStream('gzip'))).json()
  const message = {
    From_Account: 'bob',
    GroupId: 'tea',
    MsgSeq: 1,
    MsgTimestamp: app.second() - 3600,
    MsgBody: text('message 1'),
  }
  expect(file).toEqual({
    SdkAppId: 1400000000,
    ChatType: 'Group',
    MsgTime: '2026052012',
    MsgList: [message],
  })
})
