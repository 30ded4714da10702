/**
 * Makes addresses of e-mail in messages unreadable before they are sent, and leaves all else of the message as it is.
 *
 *     PORT=8080 node programs/mask-text.ts
 *
 * Needs TIMKIT_SDK_APP_ID and TIMKIT_WEBHOOK_TOKEN, and in the console the two commands below. A message may have several
 * elements, such as a text, a picture and another text: the answer has to name all of them, in their order.
 * Each is looked at on its own here: an address of which another element stands in the middle is not found.
 */

import { once } from 'node:events'
import process from 'node:process'
import { allow, createWebhookHandler, replace } from '@timkit/core/webhook'
import type { MessageBody } from '@timkit/core/wire'
import { listen } from '../command-line/listen.ts'
import { run } from '../command-line/run.ts'
import { readWebhookApp } from '../command-line/webhook-app.ts'
import { webhookLog } from '../command-line/webhook-log.ts'

/** Bounded, so that no message takes longer than an answer may. */
const address = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g

await run(async (_, signal) => {
  const receive = createWebhookHandler({
    ...readWebhookApp(process.env),
    // What could not be masked must not be sent.
    onFailure: 'refuse',
    on: {
      'C2C.CallbackBeforeSendMsg': ({ MsgBody }) => decide(MsgBody),
      'Group.CallbackBeforeSendMsg': ({ MsgBody }) => decide(MsgBody),
    },
    observe: webhookLog({ write: console.error }),
  })
  const server = await listen(receive, { port: Number(process.env.PORT ?? 8080) })
  console.log(`Masks at ${server.url}`)
  if (!signal.aborted) await once(signal, 'abort')
  await server.close()
  return 0
})

function decide(body: MessageBody) {
  let isChanged = false
  const MsgBody = body.map((element) => {
    if (element.MsgType !== 'TIMTextElem') return element
    const Text = element.MsgContent.Text.replaceAll(address, '***')
    isChanged ||= Text !== element.MsgContent.Text
    return { ...element, MsgContent: { ...element.MsgContent, Text } }
  })
  return isChanged ? replace({ MsgBody }) : allow()
}
