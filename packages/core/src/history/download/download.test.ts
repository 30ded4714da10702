import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  address,
  collect,
  type Ending,
  hour,
  layOut,
  makeFile,
  makeMessages,
  refusal,
  type StubOptions,
  stub,
  type Visit,
} from '../../../test/history-server.ts'
import { ApiError, IntegrityError, NetworkError, ResponseError, TimeoutError } from '../../errors.ts'
import { type HistoryMessagesOptions, historyMessages } from '../messages/history-messages.ts'
import type { HistoryProgress } from '../messages/reading-options.ts'

const messages = makeMessages(500)
const file = makeFile(layOut(messages))
const { gzip } = file

function read(options: StubOptions, how: HistoryMessagesOptions = {}) {
  const made = stub({ file, ...options })
  return { ...made, reading: historyMessages(made.context, { chatType: 'c2c', hour }, how) }
}

async function failure(options: StubOptions, how: HistoryMessagesOptions = {}): Promise<unknown> {
  const { reading, bodies } = read(options, how)
  const error = await collect(reading).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(bodies.open).toBe(0)
  expect(inspect(error, { depth: 10 })).not.toMatch(/top-secret|9b8f/)
  return error
}

const http = (status: number) => () => new Response('<html>', { status })

describe('a download that cannot succeed', () => {
  test('a download that cannot succeed ends after five attempts without a byte, having waited longer each time', async () => {
    const { reading, requests, sleeps } = read({
      visit: () => Promise.reject(new TypeError(`fetch failed: ${address}`)),
    })
    await expect(collect(reading)).rejects.toThrow(NetworkError)
    expect(requests).toHaveLength(5)
    expect(sleeps).toEqual([375, 750, 1500, 3000])
  })

  test('a download that cannot succeed names the host and keeps the address out of message and cause', async () => {
    const cause = new TypeError('fetch failed', {
      cause: new Error(`error sending request for url (${address})`),
    })
    const error = await failure({ visit: () => Promise.reject(cause) })
    expect(error).toBeInstanceOf(NetworkError)
    expect((error as Error).message).toBe(
      'Cannot download 1400000000_C2C_2026112309.gz: the connection to download.tim.qq.com failed',
    )
    expect((error as NetworkError).retryable).toBe(true)
  })

  test.each([500, 502, 503, 504, 429, 408])(
    'HTTP %i is tried again and then thrown as it came',
    async (status) => {
      const error = await failure({ visit: http(status) })
      expect(error).toBeInstanceOf(ResponseError)
      expect(error).toMatchObject({ status, retryable: true })
    },
  )

  test.each([
    ['407', () => new Response('<html>', { status: 407 })],
    ['what Node makes of it', () => Promise.reject(new TypeError('fetch failed', { cause: new Error() }))],
  ])(
    'a download that cannot succeed is not tried again when a proxy wants credentials: %s',
    async (_, visit) => {
      const { reading, requests } = read({ visit })
      await expect(collect(reading)).rejects.toMatchObject({ name: 'ResponseError', status: 407 })
      await expect(collect(reading)).rejects.toThrow(
        'a proxy on the way to download.tim.qq.com wants credentials',
      )
      expect(requests).toHaveLength(2)
    },
  )

  test('a download that cannot succeed waits as long as the host wants, and ends at once when that is too long', async () => {
    const busy = (after: string) => () => new Response('', { status: 503, headers: { 'retry-after': after } })
    const patient = read({ visit: busy('20') })
    await expect(collect(patient.reading)).rejects.toMatchObject({ status: 503, retryAfter: 20_000 })
    expect(patient.sleeps).toEqual([20_000, 20_000, 20_000, 20_000])
    const { reading, requests, sleeps } = read({ visit: busy('61') })
    await expect(collect(reading)).rejects.toThrow('HTTP 503. It may be asked again in 61 s')
    expect([requests.length, sleeps.length]).toEqual([1, 0])
  })

  test.each([400, 401, 405, 451, 206, 204])('HTTP %i is not tried again', async (status) => {
    const { reading, requests } = read({ visit: () => new Response(status === 204 ? null : '', { status }) })
    await expect(collect(reading)).rejects.toMatchObject({ name: 'ResponseError', status })
    expect(requests).toHaveLength(1)
  })

  test.each([301, 302, 303, 307, 308])(
    'HTTP %i leads nowhere: redirects are not followed',
    async (status) => {
      const { reading, requests } = read({
        visit: () => new Response(null, { status, headers: { location: 'http://169.254.169.254/' } }),
      })
      await expect(collect(reading)).rejects.toThrow(/download\.tim\.qq\.com redirects elsewhere/)
      expect(requests).toHaveLength(1)
      expect(requests[0]?.init.redirect).toBe('manual')
    },
  )

  test('a host that says nothing is given up after the idle time', async () => {
    const error = await failure({ visit: () => new Promise(() => undefined) }, { idleTimeout: 5 })
    expect(error).toBeInstanceOf(TimeoutError)
    expect((error as Error).message).toMatch(/nothing came from download\.tim\.qq\.com for 5 ms$/)
  })

  test('a body that stops coming is given up after the idle time', async () => {
    const error = await failure(
      { visit: (visit) => visit.answer(gzip, 'hang', visit.from) },
      { idleTimeout: 5 },
    )
    expect(error).toBeInstanceOf(TimeoutError)
  })

  test('a body without a byte is given up as a file of the wrong size', async () => {
    expect(await failure({ visit: () => new Response(null) })).toMatchObject({
      name: 'IntegrityError',
      fault: 'size',
    })
  })

  test('a file that ends early for good is given up as a file of the wrong size', async () => {
    const { reading, requests } = read({ visit: (visit) => visit.answer(gzip, 'close', 5000) })
    await expect(collect(reading)).rejects.toMatchObject({ name: 'IntegrityError', fault: 'size' })
    expect(requests.map(({ range }) => range)).toEqual([null, ...Array(5).fill('bytes=5000-')])
  })

  test('HTTP 416 says that the file is shorter than told', async () => {
    const visit = (visit: Visit) => (visit.from === 0 ? visit.answer(gzip, 'reset', 5000) : http(416)())
    expect(await failure({ visit })).toMatchObject({ name: 'IntegrityError', fault: 'size' })
  })
})

describe('a download that is cut', () => {
  test.each<Ending>(['reset', 'close', 'hang'])(
    'a download that is cut goes on at the byte reached after a cut (%s) at every 1 %%',
    async (ending) => {
      const visit = ({ answer, attempt }: Visit) =>
        answer(gzip, ending, Math.ceil((gzip.length * attempt) / 100))
      const { reading, requests, bodies } = read({ visit }, { idleTimeout: 2 })
      expect(await collect(reading.wire())).toEqual(messages)
      expect(requests.length).toBeGreaterThanOrEqual(100)
      expect(bodies.open).toBe(0)
    },
  )

  test('a download that is cut gives every message once, wherever in the file the one cut is', async () => {
    for (let percent = 0; percent <= 100; percent++) {
      const at = Math.floor((gzip.length * percent) / 100)
      const visit = ({ answer, attempt }: Visit) => answer(gzip, 'reset', attempt === 1 ? at : undefined)
      const { reading, requests } = read({
        visit: percent === 100 ? (visit) => visit.answer(gzip, 'reset') : visit,
      })
      expect(await collect(reading.wire())).toEqual(messages)
      const rest = at === 0 ? null : `bytes=${at}-`
      expect(requests.map(({ range }) => range)).toEqual(percent === 100 ? [null] : [null, rest])
    }
  })

  test('a download that is cut skips what it has when the host does not know ranges', async () => {
    const visit = ({ attempt, bodies }: Visit) => {
      const whole = bodies.make(gzip.subarray(0, attempt === 3 ? undefined : attempt * 4321), 'reset', 777)
      return new Response(whole)
    }
    const { reading, requests } = read({ visit })
    expect(await collect(reading.wire())).toEqual(messages)
    expect(requests.map(({ range }) => range)).toEqual([null, 'bytes=4321-', 'bytes=8642-'])
  })

  test('a download that is cut refuses another part than the one asked for', async () => {
    const visit = ({ answer, from }: Visit) => {
      if (from === 0) return answer(gzip, 'reset', 5000)
      return new Response(gzip.slice(4000), {
        status: 206,
        headers: { 'content-range': `bytes 4000-${gzip.length - 1}/${gzip.length}` },
      })
    }
    expect(await failure({ visit })).toMatchObject({ name: 'ResponseError', status: 206 })
  })

  test('a download that is cut takes a part whose place a browser hides, and trusts the MD5', async () => {
    const visit = ({ answer, from }: Visit) =>
      from === 0 ? answer(gzip, 'reset', 5000) : new Response(gzip.slice(from), { status: 206 })
    expect(await collect(read({ visit }).reading.wire())).toEqual(messages)
  })

  test('a download that is cut does not care how the connection ends after the last byte', async () => {
    for (const ending of ['reset', 'hang'] as const) {
      const { reading, requests } = read({ visit: ({ answer }) => answer(gzip, ending) }, { idleTimeout: 5 })
      expect(await collect(reading.wire())).toEqual(messages)
      expect(requests).toHaveLength(1)
    }
  })

  test('a download that is cut counts attempts anew after each one that brought something', async () => {
    // Four failures between two bytes each: never five in a row.
    const visit = ({ answer, attempt, from }: Visit) =>
      attempt % 5 === 0 ? answer(gzip, 'reset', from + 3000) : http(503)()
    const { reading } = read({ visit })
    expect(await collect(reading.wire())).toEqual(messages)
  })
})

describe('an address whose time is over', () => {
  const fresh = { ...file.entry, URL: 'https://download.tim.qq.com/fresh' }

  test.each([403, 404, 410])(
    'an address whose time is over is replaced by a fresh one in the middle (HTTP %i)',
    async (status) => {
      const visit = ({ url, answer, attempt }: Visit) => {
        if (url === fresh.URL) return answer(gzip)
        return attempt === 1 ? answer(gzip, 'reset', 6000) : http(status)()
      }
      const { reading, requests, calls } = read({ visit, list: (call) => [call === 1 ? file.entry : fresh] })
      expect(await collect(reading.wire())).toEqual(messages)
      expect(requests.map(({ url, range }) => [url, range])).toEqual([
        [address, null],
        [address, 'bytes=6000-'],
        [fresh.URL, 'bytes=6000-'],
      ])
      expect(calls).toEqual([
        { ChatType: 'C2C', MsgTime: hour },
        { ChatType: 'C2C', MsgTime: hour },
      ])
    },
  )

  test('an address whose time is over is asked for in the way of the options', async () => {
    const visit = ({ url, answer }: Visit) => (url === fresh.URL ? answer(gzip) : http(403)())
    const options = { retry: false, timeout: 7, totalTimeout: 8 } as const
    const list = (call: number) => [call === 1 ? file.entry : fresh]
    const { reading, callOptions } = read({ visit, list }, options)
    await collect(reading)
    expect(callOptions).toEqual([expect.objectContaining(options), expect.objectContaining(options)])
  })

  test('an address whose time is over is replaced as often as it takes', async () => {
    const visit = ({ url, from, answer }: Visit) =>
      url.endsWith(`/${from}`) ? answer(gzip, 'reset', from + 4000) : http(403)()
    let reached = 0
    const { reading } = read({
      visit: (seen) => {
        reached = seen.from
        return visit(seen)
      },
      list: () => [{ ...file.entry, URL: `https://download.tim.qq.com/${reached}` }],
    })
    expect(await collect(reading.wire())).toEqual(messages)
  })

  test('an address whose time is over is given up when fresh ones are refused too', async () => {
    expect(await failure({ visit: http(403) })).toMatchObject({ name: 'ResponseError', status: 403 })
  })

  test('an address whose time is over is not replaced by that of another file', async () => {
    const other = makeFile(layOut(makeMessages(499)))
    const visit = ({ url, answer, attempt }: Visit) => {
      if (url !== address) return answer(other.gzip)
      return attempt === 1 ? answer(gzip, 'reset', 6000) : http(403)()
    }
    const list = (call: number) => [call === 1 ? file.entry : { ...other.entry, URL: fresh.URL }]
    expect(await failure({ visit, list })).toMatchObject({ name: 'IntegrityError', fault: 'md5' })
  })

  test('an address whose time is over is not replaced by one on a host that is not allowed', async () => {
    const list = (call: number) => [call === 1 ? file.entry : { ...file.entry, URL: 'https://example.com/' }]
    const { reading, requests } = read({ visit: http(403), list })
    await expect(collect(reading)).rejects.toThrow(/example\.com is not allowed/)
    expect(requests).toHaveLength(1)
  })

  test('an address whose time is over leads to an error that says so when the file was deleted meanwhile', async () => {
    const list = (call: number) => (call === 1 ? [file.entry] : refusal(1005))
    const error = await failure({ visit: http(404), list })
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ code: 1005, retryable: false })
  })
})

describe('what the download asks for', () => {
  test('a download asks for the file as it is, not packed once more', async () => {
    const { reading, requests } = read({})
    await collect(reading)
    expect(new Headers(requests[0]?.init.headers).get('accept-encoding')).toBe('identity')
  })

  test('a body that the runtime has unpacked already is named as that', async () => {
    const visit = () => new Response(layOut(messages), { headers: { 'content-encoding': 'gzip' } })
    const error = await failure({ visit })
    expect(error).toBeInstanceOf(IntegrityError)
    expect((error as Error).message).toMatch(/the runtime unpacked it already \(Content-Encoding: gzip\)$/)
  })
})

describe('abort', () => {
  interface Stage {
    readonly options: StubOptions
    readonly how?: HistoryMessagesOptions
  }
  const stages: [string, (abort: () => void) => Stage][] = [
    [
      'while the files are listed',
      (abort) => {
        const list = () => {
          abort()
          return [file.entry]
        }
        return { options: { list } }
      },
    ],
    ['while the host is silent', (abort) => visiting(abort, () => new Promise(() => undefined))],
    ['while the body is read', (abort) => visiting(abort, ({ answer }) => answer(gzip, 'hang', 5000))],
    ['while it waits for another attempt', (abort) => visiting(abort, http(503))],
    [
      'while a fresh address is asked for',
      (abort) => {
        const list = (call: number) => {
          if (call > 1) abort()
          return [file.entry]
        }
        return { options: { visit: http(403), list } }
      },
    ],
    [
      'while progress is told',
      (abort) => {
        const onProgress = ({ bytes }: HistoryProgress) => {
          if (bytes > 3000) abort()
        }
        return { options: {}, how: { onProgress } }
      },
    ],
  ]

  function visiting(abort: () => void, visit: NonNullable<StubOptions['visit']>): Stage {
    const aborting = (visitor: Visit) => {
      abort()
      return visit(visitor)
    }
    return { options: { visit: aborting } }
  }

  test.each(stages)('%s throws the reason of the signal and leaves no body open', async (_, make) => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const { how, options } = make(() => controller.abort(reason))
    const { reading, bodies } = read(options, { signal: controller.signal, ...how })
    await expect(collect(reading)).rejects.toBe(reason)
    expect(bodies.open).toBe(0)
  })

  test('an abort before the start sends nothing', async () => {
    const { reading, calls, requests } = read({}, { signal: AbortSignal.abort(new Error('enough')) })
    await expect(collect(reading)).rejects.toThrow('enough')
    expect([calls, requests]).toEqual([[], []])
  })

  test('an abort between two messages ends the loop at once, whatever is there already', async () => {
    for (const ending of ['close', 'hang'] as const) {
      const controller = new AbortController()
      const { reading, bodies } = read(
        { visit: ({ answer }) => answer(gzip, ending) },
        { signal: controller.signal },
      )
      let seen = 0
      const loop = async () => {
        for await (const _ of reading) if (++seen === 10) controller.abort(new Error('enough'))
      }
      await expect(loop()).rejects.toThrow('enough')
      expect([seen, bodies.open]).toEqual([10, 0])
    }
  })
})
