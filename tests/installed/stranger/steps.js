import { renderText, signUserSig, TimClient, verifyUserSig } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'

/** What somebody tries first: sign, verify, count unread messages, read an hour. */
export async function firstSteps() {
  const emulator = createEmulator()
  const { sdkAppId, secretKey, clock } = emulator
  const userSig = await signUserSig({ sdkAppId, secretKey, userId: 'alice' })
  const { userId } = await verifyUserSig(userSig, { sdkAppId, secretKey, userId: 'alice' })
  const client = new TimClient(emulator)
  const { total } = await client.unreadCounts('shop_lin', ['alice', 'li_na'])
  await client.api.openim.sendMsg({
    From_Account: 'alice',
    To_Account: 'shop_lin',
    MsgRandom: 7,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '你好' } }],
  })
  const hour = new Date(clock.now())
  clock.advance(2 * 3_600_000)
  const texts = []
  for await (const message of client.historyMessages({ chatType: 'c2c', hour }))
    texts.push(renderText(message.body))
  return { userId, total, inHistory: texts.includes('你好') }
}
