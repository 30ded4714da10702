/** Node's own server, which lets in only who shows a certificate that Tencent's authority has signed. */

import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import process from 'node:process'
import { ReadableStream } from 'node:stream/web'
import { createWebhookHandler } from '@timkit/core/webhook'

const receive = createWebhookHandler({
  sdkAppId: 1400000000,
  token: 'the token beside the URL in the console',
  on: { 'State.StateChange': ({ Info }) => console.log(Info.To_Account, Info.Action) },
})

const { TLS_KEY = 'server.key', TLS_CERT = 'server.crt', TLS_CLIENT_CA = 'TencentQQAuthCA.crt' } = process.env
const tls = {
  key: readFileSync(TLS_KEY),
  cert: readFileSync(TLS_CERT),
  // Clients are asked for a certificate, and whoever has none of this authority does not get through.
  ca: readFileSync(TLS_CLIENT_CA),
  requestCert: true,
  rejectUnauthorized: true,
}
const server = createServer(tls, async (req, res) => {
  try {
    const body = ReadableStream.from(req.iterator({ destroyOnReturn: false }))
    const init = { method: req.method, duplex: 'half', ...(req.method === 'POST' && { body }) }
    const response = await receive(new Request(`https://localhost${req.url}`, init as RequestInit))
    res.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text())
    req.resume()
  } catch {
    res.writeHead(400).end()
  }
})
server.listen(Number(process.env.PORT ?? 8443), () => console.log('Ready for webhooks'))
