import { createHash, timingSafeEqual } from 'node:crypto'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import express from 'express'

/** What a receiver needs to know. */
export interface ReceiverApp {
  readonly sdkAppId: number
  readonly token: string
  readonly now: () => number
  readonly handle: (event: { readonly MsgSeq: number }) => void
}

const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }

/**
 * Makes a receiver as people write it with Express: the body parsed by its middleware, the signature compared in constant time.
 * It is called without a network, with the objects that `node:http` would have made.
 */
export function expressReceiver({ sdkAppId, token, now, handle }: ReceiverApp) {
  const app = express()
  app.use(express.json())
  app.post('/im', (request, response) => {
    const { SdkAppid, Sign = '', RequestTime, CallbackCommand } = request.query
    const expected = createHash('sha256').update(`${token}${RequestTime}`).digest('hex')
    const isSigned =
      Sign.length === expected.length && timingSafeEqual(Buffer.from(Sign), Buffer.from(expected))
    const isLate = Math.abs(now() - Number(RequestTime) * 1000) > 60_000
    if (!isSigned || isLate || SdkAppid !== String(sdkAppId)) {
      response.status(403).json({})
      return
    }
    if (CallbackCommand === 'C2C.CallbackAfterSendMsg') handle(request.body as { MsgSeq: number })
    response.json(ok)
  })
  return (path: string, body: string): Promise<number> =>
    new Promise((resolve) => {
      const request = new IncomingMessage(new Socket())
      request.method = 'POST'
      request.url = path
      request.headers = {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      }
      const response = new ServerResponse(request)
      // What would be written to the network.
      response.end = (() => {
        resolve(response.statusCode)
        return response
      }) as ServerResponse['end']
      app(request, response)
      request.push(body)
      request.push(null)
    })
}
