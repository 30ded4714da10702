/** Fastify, with a scope of its own in which nothing reads the body first. */

import process from 'node:process'
import { ReadableStream } from 'node:stream/web'
import { createWebhookHandler } from '@timkit/core/webhook'
import { fastify } from 'fastify'

const receive = createWebhookHandler({
  sdkAppId: 1400000000,
  token: 'the token beside the URL in the console',
  on: { 'State.StateChange': ({ Info }) => console.log(Info.To_Account, Info.Action) },
})

const server = fastify()
server.register(async (scope) => {
  // Else Fastify reads JSON, and refuses a content type that it does not know, or that is none.
  scope.addHook('onRequest', async ({ headers }) => {
    delete headers['content-type']
  })
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
  scope.post('/im', async ({ raw }) => {
    const body = ReadableStream.from(raw.iterator({ destroyOnReturn: false }))
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit
    const response = await receive(new Request(`http://localhost${raw.url}`, init))
    raw.resume()
    return response
  })
})
await server.listen({ port: Number(process.env.PORT ?? 8080) })
console.log('Ready for webhooks')
