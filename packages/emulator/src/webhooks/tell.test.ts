import { describe, expect, test } from 'vitest'
import { caller, ok, receiver, second, tell } from '../../test/receiver.ts'

const event = { CallbackCommand: 'C2C.CallbackAfterSendMsg', MsgId: '1-2-3', EventTime: 1_700_000_000_123 }
const push = { CallbackCommand: 'Push.OfflinePush', EventTime: second }
const numbered = (n: number) => ({ ...event, MsgKey: `${n}_1_1` })

describe('a receiver that is told', () => {
  test('nothing is told before the call is answered', async () => {
    const { engine, got } = receiver()
    const call = engine.open(() => caller)
    call.tell(event as never)
    await engine.idle()
    expect(got).toEqual([])
    call.flush()
    expect(got).toEqual([])
    await engine.idle()
    expect(got).toHaveLength(1)
  })

  test('what the world makes of it later is not in it', async () => {
    const { engine, got } = receiver()
    const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'before' } }]
    tell(engine, { ...event, MsgBody } as never)
    MsgBody.length = 0
    await engine.idle()
    expect(got[0]?.body.MsgBody).toHaveLength(1)
  })

  test('late, it is told again as often as the switch says, signed anew', async () => {
    const never = () => new Promise<Response>(() => undefined)
    const { engine, got } = receiver({ retryAfterTimeout: 2, token: 't' }, never, async () => undefined)
    tell(engine, event)
    await engine.idle()
    expect(got).toHaveLength(3)
    expect(engine.deliveries).toMatchObject([
      { outcome: 'failed', attempts: [{ failure: 'late' }, { failure: 'late' }, { failure: 'late' }] },
    ])
  })

  test('failed otherwise, it is told once', async () => {
    const { engine, got } = receiver({ retryAfterTimeout: 2 }, () => new Response('', { status: 500 }))
    tell(engine, event)
    await engine.idle()
    expect(got).toHaveLength(1)
  })

  test('its code is ignored', async () => {
    const { engine } = receiver({}, () => Response.json({ ...ok, ErrorCode: 1 }))
    tell(engine, event)
    await engine.idle()
    expect(engine.deliveries).toMatchObject([{ outcome: 'delivered' }])
  })

  test('in the order in which things were done, one after the other', async () => {
    let open = 0
    let most = 0
    const { engine, got } = receiver({}, async () => {
      open += 1
      most = Math.max(most, open)
      await new Promise((end) => setTimeout(end, 1))
      open -= 1
      return Response.json(ok)
    })
    for (let n = 0; n < 5; n += 1) tell(engine, numbered(n))
    await engine.idle()
    expect(got.map(({ body }) => body.MsgKey)).toEqual(['0_1_1', '1_1_1', '2_1_1', '3_1_1', '4_1_1'])
    expect(most).toBe(1)
  })

  test('what goes on after its answer is waited for, whatever becomes of it', async () => {
    let ended = false
    const { engine } = receiver({
      handler: (_request, { waitUntil }) => {
        waitUntil(Promise.reject(new Error('gone wrong')))
        waitUntil(
          new Promise((end) => setTimeout(end, 5)).then(() => {
            ended = true
          }),
        )
        return Response.json(ok)
      },
    })
    tell(engine, event)
    await engine.idle()
    expect(ended).toBe(true)
    expect(engine.deliveries).toMatchObject([{ outcome: 'delivered' }])
  })

  test('a request that was answered is not ended', async () => {
    const signals: AbortSignal[] = []
    const { engine } = receiver({}, (request) => {
      signals.push(request.signal)
      return Response.json(ok)
    })
    tell(engine, event)
    await engine.idle()
    expect(signals[0]?.aborted).toBe(false)
  })

  test('what its answer causes is waited for as well', async () => {
    const { engine, got } = receiver({}, () => {
      if (got.length < 3) tell(engine, event)
      return Response.json(ok)
    })
    tell(engine, event)
    await engine.idle()
    expect(got).toHaveLength(3)
  })
})

describe('faults', () => {
  test('lost, it never comes', async () => {
    const { engine, got } = receiver({ faults: [{ lost: true, times: 1 }] })
    tell(engine, numbered(1), numbered(2))
    await engine.idle()
    expect(got.map(({ body }) => body.MsgKey)).toEqual(['2_1_1'])
    expect(engine.deliveries).toMatchObject([{ outcome: 'lost', fault: 'lost' }, { outcome: 'delivered' }])
  })

  test('copied, it comes several times', async () => {
    const { engine, got } = receiver({ faults: [{ command: 'C2C.*', copies: 2, times: 1 }] })
    tell(engine, numbered(1), numbered(2))
    await engine.idle()
    expect(got.map(({ body }) => body.MsgKey)).toEqual(['1_1_1', '1_1_1', '1_1_1', '2_1_1'])
    expect(engine.deliveries[1]?.repeats).toBe(engine.deliveries[0]?.id)
  })

  test('overtaken, it comes after the next, also of another call', async () => {
    const { engine, got } = receiver({ faults: [{ overtaken: true, times: 1 }] })
    tell(engine, numbered(1))
    await new Promise((end) => setTimeout(end, 5))
    expect(got).toEqual([])
    tell(engine, numbered(2))
    await engine.idle()
    expect(got.map(({ body }) => body.MsgKey)).toEqual(['2_1_1', '1_1_1'])
  })

  test('overtaken by nothing, it comes when somebody waits for it', async () => {
    const { engine, got } = receiver({ faults: [{ overtaken: true }] })
    tell(engine, event)
    await engine.idle()
    expect(got).toHaveLength(1)
  })

  test('held back, others overtake it', async () => {
    const ends: (() => void)[] = []
    const sleep = (milliseconds: number, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        if (milliseconds === 70) ends.push(resolve)
        else signal.addEventListener('abort', reject)
      })
    const { engine, got } = receiver(
      { faults: [{ delay: 70, times: 1 }] },
      () => {
        ends[0]?.()
        return Response.json(ok)
      },
      sleep,
    )
    tell(engine, numbered(1), numbered(2))
    await engine.idle()
    expect(got.map(({ body }) => body.MsgKey)).toEqual(['2_1_1', '1_1_1'])
  })

  test('signed wrongly, or in another time', async () => {
    const { engine, got } = receiver({
      token: 'xxxxyyyy',
      faults: [
        { signature: 'wrong', times: 1 },
        { signature: 'missing', times: 1 },
        { behind: 61, times: 1 },
      ],
    })
    tell(engine, event, event, event, event)
    await engine.idle()
    const [wrong, missing, behind, right] = got.map(({ url }) => url.searchParams)
    expect(wrong?.get('Sign')).toMatch(/^[\da-f]{64}$/)
    expect(wrong?.get('Sign')).not.toBe(right?.get('Sign'))
    expect(missing?.has('Sign')).toBe(false)
    expect(missing?.has('RequestTime')).toBe(false)
    expect(behind?.get('RequestTime')).toBe(String(second - 61))
    expect(right?.get('RequestTime')).toBe(String(second))
  })

  test('left to chance, it is the same again', async () => {
    const lostOf = async () => {
      const { engine } = receiver({ faults: [{ lost: true, probability: 0.5 }] })
      for (let n = 0; n < 20; n += 1) tell(engine, event)
      await engine.idle()
      return engine.deliveries.map(({ outcome }) => outcome)
    }
    const first = await lostOf()
    expect(new Set(first)).toEqual(new Set(['lost', 'delivered']))
    expect(await lostOf()).toEqual(first)
  })
})

describe('the shape', () => {
  test('is the documented one unless told otherwise', async () => {
    const { engine, got } = receiver({ url: 'http://127.0.0.1:3000/hook?key=1', token: 'xxxxyyyy' })
    tell(engine, event)
    await engine.idle()
    expect(got[0]?.url.search).toMatch(
      /^\?key=1&SdkAppid=1400000000&CallbackCommand=C2C\.CallbackAfterSendMsg&contenttype=json&ClientIP=192\.0\.2\.7&OptPlatform=RESTAPI&Sign=[\da-f]{64}&RequestTime=1700000000$/,
    )
    expect(got[0]?.headers.get('content-type')).toBeNull()
    expect(got[0]?.body).toEqual(event)
  })

  test('the time as text, without fields that are not always there, with a content type', async () => {
    const { engine, got } = receiver({
      shape: { eventTime: 'text', without: ['MsgId'], contentType: 'application/json' },
    })
    tell(engine, event)
    await engine.idle()
    expect(got[0]?.body).toEqual({ CallbackCommand: event.CallbackCommand, EventTime: '1700000000123' })
    expect(got[0]?.headers.get('content-type')).toBe('application/json')
  })

  test('push events that wait go into one call', async () => {
    const { engine, got } = receiver({ shape: { pushEvents: 2 } })
    tell(engine, push, push, push, event, push)
    await engine.idle()
    expect(got.map(({ body }) => (Array.isArray(body.Events) ? body.Events.length : 'one'))).toEqual([
      2,
      1,
      'one',
      1,
    ])
    expect(got[0]?.url.searchParams.has('ClientIP')).toBe(false)
    expect(got[0]?.url.searchParams.has('OptPlatform')).toBe(false)
    expect(got[0]?.url.searchParams.get('CallbackCommand')).toBe('Push.OfflinePush')
  })

  test('push events of the older shape are bodies of their own', async () => {
    const { engine, got } = receiver({ shape: { pushEvents: 0 } })
    tell(engine, push, push)
    await engine.idle()
    expect(got.map(({ body }) => body)).toEqual([push, push])
  })

  test('the result of moderation names its command in the address only', async () => {
    const { engine, got } = receiver()
    tell(engine, { CallbackCommand: 'ContentCallback.ResultNotify', Scene: 'C2C' } as never)
    await engine.idle()
    expect(got[0]?.body).toEqual({ Scene: 'C2C' })
    expect(got[0]?.url.searchParams.get('CallbackCommand')).toBe('ContentCallback.ResultNotify')
  })

  test('an integer that no number holds keeps its digits', async () => {
    const texts: string[] = []
    const { engine } = receiver({
      handler: async (request) => {
        texts.push(await request.text())
        return Response.json(ok)
      },
    })
    tell(engine, { ...event, Count: 9_007_199_254_740_993n } as never)
    await engine.idle()
    expect(texts[0]).toContain('"Count":9007199254740993')
  })
})

test('starting over forgets what waits and what was held back', async () => {
  const { engine, got } = receiver({ faults: [{ overtaken: true, times: 1 }] })
  tell(engine, numbered(1))
  await new Promise((end) => setTimeout(end, 5))
  tell(engine, numbered(2))
  engine.restart()
  await engine.idle()
  expect(got).toEqual([])
  expect(engine.deliveries).toEqual([])
  tell(engine, numbered(3), numbered(4))
  await engine.idle()
  // The faults begin anew as well.
  expect(got.map(({ body }) => body.MsgKey)).toEqual(['4_1_1', '3_1_1'])
})

test('what an earlier world sent is not among the deliveries of the next', async () => {
  const { engine, got } = receiver({}, () => {
    engine.restart()
    return Response.json(ok)
  })
  tell(engine, event)
  await engine.idle()
  expect(got).toHaveLength(1)
  expect(engine.deliveries).toEqual([])
})

test('what waits for a receiver that was taken away is not told', async () => {
  const { engine, got } = receiver()
  tell(engine, event)
  engine.change({ handler: undefined })
  await engine.idle()
  expect(got).toEqual([])
  expect(engine.deliveries).toEqual([])
})

test('what no JSON can hold is refused when it is sent by hand, and events of a push are sent as they are', async () => {
  const { engine, got } = receiver()
  const round: Record<string, unknown> = { ...event }
  round.self = round
  await expect(engine.send(round as never)).rejects.toThrow('event must be data that JSON can hold')
  await expect(engine.send({ ...event, act: () => 1 } as never)).rejects.toThrow('event')
  await engine.send({ CallbackCommand: 'Push.OfflinePush', Events: [push, push] } as never)
  expect(got.map(({ body }) => body)).toEqual([{ Events: [push, push] }])
})

test('a receiver that is very slow does not fill the memory', async () => {
  const { engine } = receiver({}, () => Response.json(ok))
  for (let n = 0; n < 10_002; n += 1) tell(engine, event)
  expect(engine.deliveries.filter(({ outcome }) => outcome === 'discarded')).toHaveLength(2)
  engine.restart()
  await engine.idle()
})
