import { inspect } from 'node:util'
import { renderText } from '@timkit/core'
import { allow, refuse } from '@timkit/core/webhook'
import { describe, vi } from 'vitest'
import { webhookLog } from '../../../../examples/command-line/webhook-log.ts'
import { after, asked, bodyOf, defect, given, sent } from './defect.ts'
import {
  type Fields,
  gate,
  isSigned,
  type MakeReceiver,
  requestOf,
  second,
  signOf,
  token,
  turns,
} from './naive-receiver.ts'

describe('what is kept from one request to the next', () => {
  let last: Fields | undefined
  defect(
    'is the verdict: who asks at the same time gets that of another',
    {
      handle: async (work) => {
        last = (await work()) as Fields
        await turns()
        return last
      },
    },
    async (make) => {
      const requests = ['mallory', 'alice', 'bob'].map((From_Account) =>
        requestOf({ ...asked, From_Account }),
      )
      const everybody = gate()
      let waiting = 0
      const receive = make({
        on: {
          'C2C.CallbackBeforeSendMsg': async ({ From_Account }: Fields) => {
            waiting += 1
            if (waiting === requests.length) everybody.open()
            await everybody.opened
            return From_Account === 'mallory' ? refuse(120_001, 'no') : allow()
          },
        },
      })
      const responses = await Promise.all((await Promise.all(requests)).map((request) => receive(request)))
      const answers = (await Promise.all(responses.map((each) => each.json()))) as Fields[]
      return answers.map(({ ErrorCode }) => ErrorCode)
    },
    [120_001, 0, 0],
    [0, 0, 0],
  )
  defect(
    'is a table of handlers that changes while events come',
    {},
    async (make) => {
      const handled: string[] = []
      const on: Record<string, () => unknown> = { [after]: () => handled.push('first') }
      const receive = make({ on })
      on[after] = () => handled.push('second')
      await receive(await requestOf(sent))
      delete on[after]
      await receive(await requestOf(sent))
      return handled
    },
    ['first', 'first'],
    ['second'],
  )
  /** The same event again: not answered in time, it is sent with a new time and signature. */
  const again = (event: object) => async (make: MakeReceiver) => {
    const requests = [second, second + 2].map((requestTime) => requestOf(event, { requestTime }))
    const on = { [after]: vi.fn(), 'C2C.CallbackBeforeSendMsg': vi.fn(() => refuse()) }
    const { answers } = await given(make, await Promise.all(requests), { on, deduplicate: true })
    const codes = answers.map((text) => JSON.parse(text).ErrorCode)
    return [on[after].mock.calls.length, on['C2C.CallbackBeforeSendMsg'].mock.calls.length, codes]
  }
  defect(
    'is nothing, so that what is sent again is handled again',
    {},
    again(sent),
    [1, 0, [0, 0]],
    [2, 0, [0, 0]],
  )
  const seen = new Set<string>()
  defect(
    'is the signature, which is new when the same is sent again',
    { isOurs: ({ sign = '' }) => !seen.has(sign) && seen.add(sign).has(sign) },
    again(sent),
    [1, 0, [0, 0]],
    [2, 0, [0, 0]],
  )
  defect(
    'is what was asked before: asked again it is allowed',
    {
      eventsOf: (body) => {
        const key = String(body.MsgKey)
        const isNew = !seen.has(key)
        seen.add(key)
        return isNew ? [body] : []
      },
    },
    again(asked),
    [0, 2, [1, 1]],
    [0, 1, [1, 0]],
  )
  defect(
    'is a log with what people wrote, the token and the signature',
    {
      handle: (work) => {
        console.log(sent.MsgBody)
        return work()
      },
      isOurs: (query, app) => {
        console.log(query, app)
        return isSigned(query, app)
      },
    },
    async (make) => {
      const lines: unknown[] = []
      const methods = ['log', 'info', 'warn', 'error', 'debug'] as const
      const spies = methods.map((each) =>
        vi.spyOn(console, each).mockImplementation((...what) => void lines.push(what)),
      )
      try {
        const observe = (observation: unknown): void => {
          lines.push(observation)
          webhookLog({ write: (line) => lines.push(line) })(observation as never)
        }
        const failing = {
          [after]: () => Promise.reject(new Error('mine')),
          [asked.CallbackCommand]: () => 'odd',
        }
        const requests = [
          requestOf(sent),
          requestOf(asked),
          requestOf(sent, { token: 'another' }),
          bodyOf('{'),
        ]
        await given(make, await Promise.all(requests), { observe, on: failing })
      } finally {
        for (const spy of spies) spy.mockRestore()
      }
      const text = inspect(lines, { depth: 9, showHidden: true })
      const words = renderText(sent.MsgBody)
      const secrets = [token, signOf(token, second), words]
      return [secrets.filter((secret) => text.includes(secret)), text.includes('mine') || lines.length > 0]
    },
    [[], true],
    [[token, signOf(token, second), renderText(sent.MsgBody)], true],
  )
})
