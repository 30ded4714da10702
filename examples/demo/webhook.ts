import {
  createWebhookHandler,
  fromWebhook,
  type WebhookContext,
  type WebhookEventOf,
  webhookRequest,
} from '@timkit/core/webhook'
import type { Emulator } from '@timkit/emulator'
import { listen } from '../command-line/listen.ts'
import { formatTime } from './beijing-time.ts'
import { ask, type Stage } from './stage.ts'
import { printTranscript } from './transcript.ts'

const command = 'C2C.CallbackAfterSendMsg'

/** In the console it is beside the URL, long and random. */
const token = 'a token for the demo'

/** Sends a message in the emulator, and shows the webhook that a server gets of it over HTTP. */
export async function showWebhook(stage: Stage, emulator: Emulator): Promise<void> {
  const { client, terminal, words } = stage
  ask(stage, words.webhookArrives)
  const { sdkAppId } = emulator
  const got: [WebhookEventOf<typeof command>, WebhookContext][] = []
  const receive = createWebhookHandler({
    sdkAppId,
    token,
    now: emulator.now,
    deduplicate: true,
    on: { [command]: (event, context) => void got.push([event, context]) },
  })
  const server = await listen(receive)
  try {
    terminal.paragraph(words.webhookReceiver(server.url))
    // Twice, as where an answer was late; it is handled once.
    emulator.webhooks.change({ url: server.url, token, events: [command], faults: [{ copies: 1 }] })
    await client.send({ from: 'alice', to: 'shop_lin', body: words.webhookMessage })
    await emulator.webhooks.idle()
    const [event, context] = got[0] ?? []
    if (event === undefined || got.length > 1) throw new Error(words.webhookMissing)
    terminal.print()
    terminal.print(`  ${terminal.accent(command)}`)
    printTranscript(stage, [fromWebhook(event, context)], ({ from, to }) => `${from} → ${to}`)
    terminal.print()
    terminal.paragraph(words.webhookVerified(formatTime(context?.requestTime ?? new Date(Number.NaN))))

    const { url } = server
    const forged = await webhookRequest({
      url,
      sdkAppId,
      token: 'another token',
      event,
      requestTime: new Date(emulator.now()),
    })
    const { status } = await fetch(forged)
    terminal.paragraph(words.webhookForged(status))
  } finally {
    await server.close()
  }
}
