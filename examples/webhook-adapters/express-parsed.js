/** Express, where a parser has read the body already: it is written anew. */

import process from 'node:process'
import { ReadableStream } from 'node:stream/web'
import { createWebhookHandler } from '@timkit/core/webhook'
import express from 'express'

const receive = createWebhookHandler({
  sdkAppId: 1400000000,
  token: 'the token beside the URL in the console',
  on: { 'State.StateChange': ({ Info }) => console.log(Info.To_Account, Info.Action) },
})

const app = express()
// 100 kB by default, and the members of a large group are more.
app.use(express.json({ limit: '1mb' }))
app.post('/im', async (req, res) => {
  // Without a content type that says JSON, the parser has left the body alone.
  const body = req.readableDidRead
    ? JSON.stringify(req.body)
    : ReadableStream.from(req.iterator({ destroyOnReturn: false }))
  const request = new Request(`http://localhost${req.url}`, { method: 'POST', body, duplex: 'half' })
  const response = await receive(request)
  res.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text())
  req.resume()
})

const port = Number(process.env.PORT ?? 8080)
app.listen(port, '127.0.0.1', () => console.log('Ready for webhooks'))
