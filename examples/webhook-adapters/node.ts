/** Node's own server. */

import { createServer } from 'node:http'
import process from 'node:process'
import { ReadableStream } from 'node:stream/web'
import { createWebhookHandler } from '@timkit/core/webhook'

const receive = createWebhookHandler({
  sdkAppId: 1400000000,
  token: 'the token beside the URL in the console',
  on: { 'State.StateChange': ({ Info }) => console.log(Info.To_Account, Info.Action) },
})

const server = createServer(async (req, res) => {
  try {
    // Whoever stops reading leaves the connection open, on which the answer goes out.
    const body = ReadableStream.from(req.iterator({ destroyOnReturn: false }))
    const init = { method: req.method, duplex: 'half', ...(req.method === 'POST' && { body }) }
    const response = await receive(new Request(`http://localhost${req.url}`, init as RequestInit))
    res.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text())
    // What is left of a body that was too large goes nowhere.
    req.resume()
  } catch {
    // What is no URL, or no method of a Request, is nothing of Tencent's.
    res.writeHead(400).end()
  }
})
const port = Number(process.env.PORT ?? 8080)
server.listen(port, '127.0.0.1', () => console.log('Ready for webhooks'))
