import { describe, vi } from 'vitest'
import { after, defect, given, queryOf, sent, takes } from './defect.ts'
import {
  type App,
  isOfApp,
  isRecent,
  isSigned,
  type MakeReceiver,
  type Parts,
  post,
  type Query,
  requestOf,
  sdkAppId,
  second,
  signOf,
  token,
} from './naive-receiver.ts'

describe('whose request it is', () => {
  const forged = () => [requestOf(sent, { token: undefined }), requestOf(sent, { token: 'another' })]
  const foreign = () => [requestOf(sent, { sdkAppId: 1_400_000_001 })]
  const signedAt = (...seconds: number[]) => seconds.map((each) => requestOf(sent, { requestTime: each }))
  const withTime = (requestTime: string) =>
    Promise.resolve(
      post(
        `SdkAppid=${sdkAppId}&CallbackCommand=${after}&Sign=${signOf(token, requestTime)}&RequestTime=${requestTime}`,
        JSON.stringify(sent),
      ),
    )

  defect('is not looked at', { isOurs: () => true }, takes(forged), [[403, 403], 0], [[200, 200], 2])
  defect(
    'is known by the app in its URL, signed or not',
    { isOurs: isOfApp },
    takes(forged),
    [[403, 403], 0],
    [[200, 200], 2],
  )
  defect(
    'is known by its signature, whichever app it is of',
    { isOurs: (query, app) => isSigned(query, app) && isRecent(query, app) },
    takes(foreign),
    [[403], 0],
    [[200], 1],
  )

  const startsWithout = (signedWith: string | undefined) => async (make: MakeReceiver) => {
    const outcomes: string[] = []
    for (const each of [undefined, '']) {
      try {
        const { events } = await given(make, [await requestOf(sent, { token: signedWith })], { token: each })
        outcomes.push(`handles ${events.length}`)
      } catch (error) {
        outcomes.push((error as Error).name)
      }
    }
    return outcomes
  }
  defect(
    'is not looked at where the token was forgotten',
    { isOurs: (query, app) => !app.tokens[0] || isSigned(query, app) },
    startsWithout(undefined),
    ['TypeError', 'TypeError'],
    ['handles 1', 'handles 1'],
  )
  defect(
    'is told by a token that everybody knows where the own one was forgotten',
    { isOurs: (query, app) => isSigned(query, { ...app, tokens: [app.tokens[0] || 'my_token'] }) },
    startsWithout('my_token'),
    ['TypeError', 'TypeError'],
    ['handles 1', 'handles 1'],
  )

  // By counting what is looked at: time would depend on the machine.
  const looks = async (make: MakeReceiver): Promise<number[]> => {
    const right = signOf(token, second)
    const other = (digit: string | undefined): string => (digit === '0' ? '1' : '0')
    const signs = [right, other(right[0]) + right.slice(1), right.slice(0, -1) + other(right.at(-1))]
    const receive = make({})
    const code = vi.spyOn(String.prototype, 'charCodeAt')
    try {
      const counts: number[] = []
      for (const sign of signs) {
        code.mockClear()
        await receive(post((await queryOf()).replace(right, sign), JSON.stringify(sent)))
        counts.push(code.mock.contexts.filter((text) => String(text).length === right.length).length)
      }
      return counts
    } finally {
      code.mockRestore()
    }
  }
  const compared = (equal: (left: string, right: string) => boolean): Partial<Parts> => ({
    isOurs: (query, app) => isSigned(query, app, equal),
  })
  const untilOneDiffers = (left: string, right: string): boolean => {
    for (let index = 0; index < left.length; index++) {
      if (left.charCodeAt(index) !== right.charCodeAt(index)) return false
    }
    return true
  }
  defect(
    'is told sooner the earlier its signature differs',
    compared(untilOneDiffers),
    looks,
    [128, 128, 128],
    [128, 2, 128],
  )
  defect(
    'is told by an operator, which may stop where signatures differ',
    compared((left, right) => left === right),
    looks,
    [128, 128, 128],
    [0, 0, 0],
  )

  defect(
    'is known for ever by a URL seen once',
    { isOurs: (query, app) => isSigned(query, app) },
    takes(() => signedAt(second - 61, 1)),
    [[403, 403], 0],
    [[200, 200], 2],
  )
  defect(
    'is known by a time that is still to come',
    { isOurs: (query, app) => isSigned(query, app) && app.seconds - Number(query.requesttime) <= 60 },
    takes(() => signedAt(second + 61, second + 86_400)),
    [[403, 403], 0],
    [[200, 200], 2],
  )
  defect(
    'is not known at the ends of the minute',
    { isOurs: (query, app) => Math.abs(app.seconds - Number(query.requesttime)) < 60 },
    takes(() => signedAt(second - 60, second + 60)),
    [[200, 200], 2],
    [[403, 403], 0],
  )
  const expiresWhenGreater = ({ requesttime }: Query, { seconds }: App): boolean =>
    !(Math.abs(seconds - Number(requesttime)) > 60)
  const neverExpires: Partial<Parts> = {
    isOurs: (query, app) => isSigned(query, app) && expiresWhenGreater(query, app),
  }
  defect(
    'is known by a time that is no number, and so never too old',
    neverExpires,
    takes(() => ['soon', 'NaN', '1e999x'].map(withTime)),
    [[403, 403, 403], 0],
    [[200, 200, 200], 3],
  )
  defect(
    'is known whenever the clock gives no number',
    neverExpires,
    takes(() => signedAt(second), { now: () => Number.NaN }),
    [[403], 0],
    [[200], 1],
  )
  defect(
    'is not known any more while the token is being changed',
    { isOurs: (query, app) => isSigned(query, { ...app, tokens: app.tokens.slice(0, 1) }) },
    takes(() => ['new', 'old'].map((each) => requestOf(sent, { token: each })), { token: ['new', 'old'] }),
    [[200, 200], 2],
    [[200, 403], 1],
  )
  defect(
    'is not known by a signature in capitals',
    { isOurs: ({ sign, requesttime }) => sign === signOf(token, requesttime ?? '') },
    takes(async () => {
      const right = signOf(token, second)
      return [post((await queryOf()).replace(right, right.toUpperCase()), JSON.stringify(sent))]
    }),
    [[200], 1],
    [[403], 0],
  )
  defect(
    "is asked of the console's check of the URL, which names neither app nor command",
    {},
    takes(async () => {
      const signed = `Sign=${signOf(token, second)}&RequestTime=${second}`
      return [post(signed, ''), post(signed, '{}')]
    }),
    [[200, 200], 0],
    [[403, 403], 0],
  )
  defect(
    'is judged by the time of what happened: what comes hours later is lost',
    { eventsOf: (body) => [body].filter(({ MsgTime }) => Math.abs(second - Number(MsgTime)) <= 60) },
    takes(() => [requestOf({ ...sent, MsgTime: second - 7200 })]),
    [[200], 1],
    [[200], 0],
  )
})
