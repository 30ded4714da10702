/** Hono hands the `Request` on as it came. */

import { createWebhookHandler } from '@timkit/core/webhook'
import { type Context, Hono } from 'hono'

const receive = createWebhookHandler({
  sdkAppId: 1400000000,
  token: 'the token beside the URL in the console',
  on: { 'State.StateChange': ({ Info }) => console.log(Info.To_Account, Info.Action) },
})

const hono = new Hono()
hono.post('/im', (context) => receive(context.req.raw, platformOf(context)))

/** What a worker goes on with after the answer. Where there is none, as on Bun and Node, Hono throws. */
function platformOf(context: Context): object | undefined {
  try {
    return context.executionCtx
  } catch {
    return undefined
  }
}

// biome-ignore lint/style/noDefaultExport: what Bun, Deno and Workers serve.
export default hono
