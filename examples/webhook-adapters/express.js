/** Express, with the webhooks before the parser that reads the body of everything else. */

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
app.post('/im', async (req, res) => {
  const body = ReadableStream.from(req.iterator({ destroyOnReturn: false }))
  const request = new Request(`http://localhost${req.url}`, { method: 'POST', body, duplex: 'half' })
  const response = await receive(request)
  res.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text())
  req.resume()
})
// Only now: it would leave nothing of the body to read.
app.use(express.json())

const port = Number(process.env.PORT ?? 8080)
app.listen(port, '127.0.0.1', () => console.log('Ready for webhooks'))
