import { createWebhookHandler, webhookRequest } from '@timkit/core/webhook'
import type { Benchmark } from '../benchmark.ts'
import { expressReceiver } from '../express-receiver.ts'
import { noiseFigure, ratioFigure } from '../harness/ratio.ts'
import { measure, turnsOf } from '../harness/rounds.ts'

const second = 1_795_420_800
const app = { sdkAppId: 1_400_000_000, token: 'a token that no app has', now: () => second * 1000 }
const event = {
  CallbackCommand: 'C2C.CallbackAfterSendMsg',
  From_Account: 'alice',
  To_Account: 'shop_lin',
  MsgSeq: 48_374,
  MsgRandom: 2_837_546,
  MsgTime: second,
  MsgKey: `48374_2837546_${second}`,
  OnlineOnlyFlag: 0,
  SendMsgResult: 0,
  ErrorInfo: 'send msg succeed',
  UnreadMsgNum: 7,
  MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Is the oolong of this spring in yet?' } }],
  CloudCustomData: '',
}
const ok = JSON.stringify({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' })

/** What receiving a webhook costs. */
export const webhooks: Benchmark = {
  name: 'webhooks',
  title: 'Receiving a webhook',
  method: `The event after a message was sent, without a network: verified, parsed, handled and answered by \`createWebhookHandler\`. All events
are signed in one and the same second, for which timkit makes the right signature once. One peer is a bare handler of a \`Request\` that
parses the JSON and answers, and looks at nothing else. The other is a receiver as people write it with Express: \`express.json()\`, SHA-256 for each
event and a comparison in constant time with \`node:crypto\`, called with the objects that \`node:http\` makes. It needs no \`Request\` and no \`Response\`: the row with
these two alone, made and read and nothing else, is as fast as a receiver of a \`Request\` could be at most.`,
  everyRuntime: false,
  async run(context) {
    const { quick, progress } = context
    const { url } = await webhookRequest({
      url: 'https://example.com/im',
      ...app,
      event,
      requestTime: second,
      clientIp: '127.0.0.2',
      platform: 'iOS',
    })
    const body = JSON.stringify(event)
    let handled = 0
    const handle = (message: { readonly MsgSeq: number }): void => {
      handled += message.MsgSeq
    }
    const receive = createWebhookHandler({ ...app, on: { 'C2C.CallbackAfterSendMsg': handle } })
    const bare = async (request: Request): Promise<Response> => {
      handle((await request.json()) as typeof event)
      return new Response(ok, { headers: { 'content-type': 'application/json; charset=utf-8' } })
    }
    const express = expressReceiver({ ...app, handle })
    const path = url.slice('https://example.com'.length)
    const request = (): Request => new Request(url, { method: 'POST', body })
    for (const status of [(await receive(request())).status, await express(path, body)]) {
      if (status !== 200) throw new Error(`A receiver answered ${status}`)
    }
    const objects = async (): Promise<void> => {
      await request().text()
      new Response(ok, { headers: { 'content-type': 'application/json; charset=utf-8' } })
    }
    const rates = await measure(
      {
        timkit: hundredTimes(() => receive(request())),
        bare: hundredTimes(() => bare(request())),
        objects: hundredTimes(objects),
        express: hundredTimes(() => express(path, body)),
      },
      { ...turnsOf(context, { rounds: 41, slice: 50 }), warmUp: quick ? 1 : 8, onRound: progress },
    )
    if (handled === 0) throw new Error('Nothing was handled')
    return [
      ratioFigure(rates, {
        what: 'one event',
        name: 'timkit',
        peer: 'a handler that only parses',
        peerName: 'bare',
        goal: { atLeast: 0.6 },
        decidedBy: 'cpu',
      }),
      ratioFigure(rates, {
        what: 'one event',
        name: 'timkit',
        peer: 'Express and node:crypto',
        peerName: 'express',
        goal: { atLeast: 3 },
        decidedBy: 'cpu',
      }),
      ratioFigure(rates, {
        what: 'a Request and a Response alone',
        name: 'objects',
        peer: 'Express and node:crypto',
        peerName: 'express',
      }),
      noiseFigure(rates),
    ]
  },
}

/** One after the other. */
function hundredTimes(once: () => Promise<unknown>) {
  return async () => {
    for (let count = 0; count < 100; count++) await once()
    return 100
  }
}
