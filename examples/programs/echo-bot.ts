/**
 * A bot that says again what people say, to it and in its groups: once for each message, and never to itself.
 *
 *     BOT=shop_lin PORT=8080 node programs/echo-bot.ts
 *
 * Needs the variables of every program, TIMKIT_WEBHOOK_TOKEN, and in the console the two commands below.
 */

import { once } from 'node:events'
import process from 'node:process'
import { clientOptions, renderText, TimClient } from '@timkit/core'
import {
  createWebhookHandler,
  fromWebhook,
  type WebhookContext,
  type WebhookEventOf,
} from '@timkit/core/webhook'
import { listen } from '../command-line/listen.ts'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'
import { readWebhookApp } from '../command-line/webhook-app.ts'
import { webhookLog } from '../command-line/webhook-log.ts'

type Sent = WebhookEventOf<'C2C.CallbackAfterSendMsg' | 'Group.CallbackAfterSendMsg'>

await run(async (_, signal) => {
  const { BOT: bot, PORT: port = '8080' } = process.env
  if (!bot) throw new SetupError('Set BOT to the UserID that answers')
  const client = new TimClient(clientOptions(process.env))

  async function echo(event: Sent, context: WebhookContext): Promise<void> {
    // What a server sent, this one or that of another bot, comes back as an event, too: it would go on without an end.
    if (event.From_Account === bot || context.platform === 'RESTAPI') return
    const { outcome, body, chat } = fromWebhook(event, context)
    if (outcome !== 'sent') return
    const message = { from: bot ?? '', body: renderText(body), id: context.key, since: event.MsgTime }
    // With an id, an event that comes again finds its answer there already, also after a crash.
    if (chat.type === 'group') await client.send({ ...message, groupId: chat.groupId }, { signal })
    else await client.send({ ...message, to: event.From_Account }, { signal })
  }

  const receive = createWebhookHandler({
    ...readWebhookApp(process.env),
    on: {
      'C2C.CallbackAfterSendMsg': (event, context) =>
        event.To_Account === bot ? echo(event, context) : undefined,
      'Group.CallbackAfterSendMsg': echo,
    },
    observe: webhookLog({ write: console.error }),
  })
  const server = await listen(receive, { port: Number(port) })
  console.log(`Echoes at ${server.url}`)
  if (!signal.aborted) await once(signal, 'abort')
  await server.close()
  return 0
})
