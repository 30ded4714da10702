import { describe, expect, test } from 'vitest'
import { failureOf, json, ok, read, refusal, transportOf, unsafe } from '../../../test/prepared-transport.ts'
import type { TransportEvent } from '../events/observe.ts'

const start = 1_700_000_000_000
const dated = (offset: number) => ({ date: new Date(start + offset).toUTCString() })
const okAt = (offset: number) => () => json({ ErrorCode: 0 }, { headers: dated(offset) })

describe("the service's clock is not learned from", () => {
  test.each<[string, () => Response]>([
    ['an answer without a date', ok],
    ['a page of a proxy', () => new Response('<html>', { status: 502, headers: dated(3_600_000) })],
    ['what is not an answer', () => new Response('{}', { headers: dated(3_600_000) })],
  ])('%s', async (_, answer) => {
    const { transport, clock } = transportOf([answer], { retry: false })
    await transport.call(read, {}).catch(() => undefined)
    expect(clock.offset).toBeUndefined()
  })
})

test.each<[string, () => Response]>([
  ['an answer', okAt(45_000)],
  ['a refusal', () => refusal(90003, 'nobody', dated(45_000))],
])('it is learned from %s', async (_, answer) => {
  const { transport, clock } = transportOf([answer])
  await transport.call(read, {}).catch(() => undefined)
  expect(Math.abs(clock.now() - start - 45_000)).toBeLessThanOrEqual(1_000)
})

test('a large difference is observed once for many calls, and again when it changed much', async () => {
  const events: TransportEvent[] = []
  const answers = [45_000, 45_000, 45_000, 3_600_000].map(okAt)
  const { transport } = transportOf(answers, { observe: (event) => events.push(event) })
  for (let call = 0; call < 4; call++) await transport.call(read, {})
  const heard = events.filter((event) => event.type === 'clock')
  expect(heard.map(({ offset }) => Math.floor(offset / 1000))).toEqual([45, 3600])
  expect(heard[0]).toMatchObject({ command: 'openim/read', attempt: 1, host: 'console.tim.qq.com' })
})

describe('a refused signature', () => {
  test.each([[70003], [70009], [70013], [70001]])(
    'with %d is made once more when the answer tells that it was made at the wrong time',
    async (code) => {
      const { transport, requests, signer } = transportOf([
        () => refusal(code, 'no', dated(90_000)),
        okAt(90_000),
      ])
      await transport.call(unsafe, {})
      expect(requests).toHaveLength(2)
      expect(signer.invalidate).toHaveBeenCalledExactlyOnceWith('administrator')
    },
  )

  test('a refused signature is an error when the next one is refused, too, and when the difference was known', async () => {
    const { transport, requests } = transportOf([() => refusal(70009, 'no', dated(90_000))])
    expect(await failureOf(transport.call(read, {}))).toMatchObject({ code: 70009 })
    expect(requests).toHaveLength(2)
    expect(await failureOf(transport.call(read, {}))).toMatchObject({ code: 70009 })
    expect(requests).toHaveLength(3)
  })

  test.each([[0], [-20_000]])(
    'a refused signature is an error at once when the clocks are %d ms apart',
    async (offset) => {
      const { transport, requests } = transportOf([() => refusal(70009, 'no', dated(offset))])
      await failureOf(transport.call(read, {}))
      expect(requests).toHaveLength(1)
    },
  )

  test('a wrong clock is not a reason to sign anew where the signature was not refused', async () => {
    const { transport, requests } = transportOf([() => refusal(90003, 'no', dated(90_000))])
    await failureOf(transport.call(read, {}))
    expect(requests).toHaveLength(1)
  })
})
