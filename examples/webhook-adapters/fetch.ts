/**
 * Where a server is a function of a `Request`: `bun fetch.ts`, `deno serve fetch.ts`, and a module for Cloudflare Workers.
 */

import { createWebhookHandler } from '@timkit/core/webhook'

const receive = createWebhookHandler({
  sdkAppId: 1400000000,
  token: 'the token beside the URL in the console',
  on: { 'State.StateChange': ({ Info }) => console.log(Info.To_Account, Info.Action) },
})

// biome-ignore lint/style/noDefaultExport: these servers are what a module exports by default.
export default {
  fetch: (request: Request, _env?: unknown, context?: object) => receive(request, context),
}
