import { describe, expect, test } from 'vitest'
import { answeringCaller } from '../../../test/answering-caller.ts'
import { ApiError, NetworkError } from '../../errors.ts'
import { muteUntil, unmute } from './mutes.ts'

const noon = Date.UTC(2026, 10, 29, 4)
const command = 'group_open_http_svc/forbid_send_msg'
const members = (count: number) => Array.from({ length: count }, (_, index) => `u${index}`)

/** A group whose service has a time, and answers each request after it was moved. */
function createGroup(answer: (request: Record<string, never>) => object = () => ({})) {
  const clock = { now: noon }
  const { caller, calls } = answeringCaller({ [command]: answer })
  return { clock, calls, caller: { ...caller, now: () => clock.now } }
}

describe('before anything is sent', () => {
  test.each<[string, unknown[], RegExp]>([
    ['no group', [undefined, ['bob'], 'forever'], /^groupId must be the id of a group/],
    ['one text', ['tea', 'bob', 'forever'], /^accounts must be a list, but is "bob"$/],
    ['an empty account', ['tea', ['bob', ''], 'forever'], /^accounts\[1\] must be a UserID/],
    ['no time', ['tea', ['bob']], /^until is undefined: give a valid Date/],
    ['a time without an offset', ['tea', ['bob'], '2026-11-30T09:00:00'], /^until is .*with its offset/],
    [
      'a day that is none',
      ['tea', ['bob'], new Date(Number.NaN)],
      /^until is Invalid Date: give a valid Date/,
    ],
    ['milliseconds', ['tea', ['bob'], noon], /^until is \d+, .*milliseconds/],
    [
      'a time that is past',
      ['tea', ['bob'], new Date(noon - 1_000)],
      /^until is 2026-11-29T03:59:59.000Z, which is past: as far as is known, the service has 2026-11-29T04:00:00.000Z. To end a mute, use unmute$/,
    ],
    ['this moment', ['tea', ['bob'], new Date(noon)], /which is past/],
    [
      'a moment ago',
      ['tea', ['bob'], new Date(noon - 1)],
      /^until is 2026-11-29T03:59:59.999Z, which is past: .* 2026-11-29T04:00:00.000Z/,
    ],
    [
      'a text that is past, as it was given',
      ['tea', ['bob'], '2026-11-29T11:59:59.5+08:00'],
      /^until is 2026-11-29T11:59:59.5\+08:00, which is past/,
    ],
    [
      'seconds that are past, as they were given',
      ['tea', ['bob'], 1],
      /^until is 1 \(1970-01-01T00:00:01.000Z\), which/,
    ],
    ['an empty topic', ['tea', ['bob'], 'forever', { topicId: '' }], /^topicId must be the id/],
    ['odd options', ['tea', ['bob'], 'forever', { timeout: -1 }], /^timeout must be above 0/],
  ])('%s is refused by the name of the argument', async (_, args, expected) => {
    const { caller, calls } = createGroup()
    const call = (muteUntil as (...args: unknown[]) => Promise<unknown>)(caller, ...args)
    await expect(call).rejects.toMatchObject({
      code: 'ERR_TIMKIT_ARGUMENT',
      message: expect.stringMatching(expected),
    })
    expect(calls).toEqual([])
  })

  test('nobody makes no request', async () => {
    const { caller, calls } = createGroup()
    expect(await muteUntil(caller, 'tea', [], 'forever')).toEqual({ accounts: [], failed: [] })
    expect(await unmute(caller, 'tea', [])).toEqual({ accounts: [], failed: [] })
    expect(calls).toEqual([])
  })
})

describe('what fails', () => {
  test('keeps the members of a request apart, and mutes the others', async () => {
    const cut = new NetworkError('cut')
    const { caller } = createGroup(({ Members_Account = [] }: { Members_Account?: string[] }) => {
      if (Members_Account.includes('u500')) throw cut
      return {}
    })
    const { accounts, failed } = await muteUntil(caller, 'tea', members(1_100), 'forever')
    expect([accounts.length, failed.length]).toEqual([600, 500])
    expect(failed[0]).toMatchObject({ item: 'u500', error: cut, mayBeDone: true })
  })

  test('is thrown when nobody was muted, such as of a group that knows no mutes', async () => {
    const error = new ApiError('Cannot', { errorCode: 10007, errorInfo: '' })
    const { caller, calls } = createGroup(() => {
      throw error
    })
    await expect(muteUntil(caller, 'tea', ['bob'], 'forever')).rejects.toBe(error)
    expect(calls[0]?.options).toMatchObject({ act: 'mute members of group "tea"', operation: 'muteUntil' })
  })
})

describe('0 seconds would end the mute, so they are not sent', () => {
  const past = (given: object) => expect.objectContaining({ item: 'bob', error: undefined, ...given })

  test('when the time is past before the first request', async () => {
    const { caller, calls } = createGroup()
    const times = [noon, noon + 60_000]
    const slow = { ...caller, now: () => times.shift() ?? noon + 60_000 }
    const { accounts, failed } = await muteUntil(slow, 'tea', ['bob'], new Date(noon + 60_000))
    expect([accounts, calls]).toEqual([[], []])
    expect(failed).toEqual([past({ index: 0, mayBeDone: false })])
    expect(failed[0]?.reason).toBe(
      'nothing was done: until (2026-11-29T04:01:00.000Z) was past before they could be muted, by the clock of the service (2026-11-29T04:01:00.000Z)',
    )
  })

  test('when it is past by the answer, with the time that was given', async () => {
    const group = createGroup(() => {
      group.clock.now += 100_000
      return {}
    })
    const { failed } = await muteUntil(group.caller, 'tea', ['bob'], new Date(noon + 50_250))
    expect(failed[0]?.reason).toMatch(
      /^muted, but 101 seconds too long: .* in place of 2026-11-29T04:00:50.250Z, which/,
    )
  })

  test('when it is past before the requests of others', async () => {
    const group = createGroup(() => {
      group.clock.now += 2_000
      return {}
    })
    const end = new Date(noon + 4_000)
    const { accounts, failed } = await muteUntil(group.caller, 'tea', members(6_000), end)
    expect(accounts.length + failed.length).toBe(6_000)
    expect(failed.length).toBeGreaterThan(0)
    expect(new Set(failed.map(({ mayBeDone }) => mayBeDone))).toEqual(new Set([false]))
    expect(group.calls.map(({ request }) => request.MuteTime)).not.toContain(0)
  })

  test.each([
    ['the clock of the machine was behind', 3_600_000, 3_600],
    ['the request was held back', 100_000, 100],
  ])('when it is past by the answer, as %s', async (_, late, seconds) => {
    const group = createGroup(() => {
      group.clock.now += late
      return {}
    })
    const { accounts, failed } = await muteUntil(group.caller, 'tea', ['bob'], new Date(noon + 50_000))
    expect([accounts, failed]).toEqual([[], [past({ mayBeDone: true })]])
    const ends = new Date(noon + 50_000 + late).toISOString()
    expect(failed[0]?.reason).toBe(
      `muted, but ${seconds} seconds too long: until ${ends} in place of 2026-11-29T04:00:50.000Z, which is past by the clock of the service. To end the mute, use unmute`,
    )
    expect(group.calls.map(({ request }) => request.MuteTime)).toEqual([50])
  })
})

describe('a mute that could not be set right', () => {
  const again = 'To set it right, call muteUntil again'

  /** A group that shows with the first answer about members that the clock was off, and ends the second request with an error. */
  function failingSecond(error: Error, off = 3_600_000, when = (_: readonly string[]) => true) {
    const seen = new Set<string>()
    const group = createGroup(({ Members_Account = [] }: { Members_Account?: string[] }) => {
      const [first = ''] = Members_Account
      if (!seen.has(first)) group.clock.now += off
      else if (when(Members_Account)) throw error
      seen.add(first)
      return {}
    })
    return group
  }
  const until = new Date(noon + 7_200_000)
  const refusal = new ApiError('Cannot mute', { errorCode: 10007, errorInfo: '' })

  test.each([
    ['too long', 3_600_000, '2026-11-29T07:00:00.000Z'],
    ['too short', -3_600_000, '2026-11-29T05:00:00.000Z'],
  ])('by a refusal is %s, and not nothing', async (word, off, ends) => {
    const { caller, calls } = failingSecond(refusal, off)
    expect(await muteUntil(caller, 'tea', ['bob'], until)).toEqual({
      accounts: [],
      failed: [
        {
          item: 'bob',
          index: 0,
          code: undefined,
          error: refusal,
          mayBeDone: true,
          reason: `muted, but 3600 seconds ${word}: until ${ends} in place of 2026-11-29T06:00:00.000Z, as setting it right failed (Cannot mute). ${again}`,
        },
      ],
    })
    expect(calls).toHaveLength(2)
  })

  test('by a lost answer may be right', async () => {
    const cut = new NetworkError('cut')
    const { failed } = await muteUntil(failingSecond(cut).caller, 'tea', ['bob'], until)
    expect(failed).toEqual([expect.objectContaining({ item: 'bob', error: cut, mayBeDone: true })])
    expect(failed[0]?.reason).toBe(
      `muted, but perhaps 3600 seconds too long: until 2026-11-29T07:00:00.000Z in place of 2026-11-29T06:00:00.000Z, as setting it right failed (cut). ${again}`,
    )
  })

  test('does not spoil those that were', async () => {
    const { caller } = failingSecond(refusal, 3_600_000, (list) => list.includes('u500'))
    const { accounts, failed } = await muteUntil(caller, 'tea', members(501), new Date(noon + 36_000_000))
    expect([accounts.length, failed.length]).toEqual([500, 1])
    expect(failed[0]).toMatchObject({ item: 'u500', error: refusal, mayBeDone: true })
  })

  test('as the second request was held back as well is not taken for right', async () => {
    const group = createGroup(() => {
      group.clock.now += 100_000
      return {}
    })
    const { accounts, failed } = await muteUntil(group.caller, 'tea', ['bob'], until)
    expect([accounts, group.calls.length]).toEqual([[], 2])
    expect(failed[0]).toMatchObject({ item: 'bob', error: undefined, mayBeDone: true })
    expect(failed[0]?.reason).toBe(
      `muted, but 100 seconds too long: until 2026-11-29T06:01:40.000Z in place of 2026-11-29T06:00:00.000Z, as the request was sent late. ${again}`,
    )
  })

  test('as the call was ended by its signal throws the reason of the signal', async () => {
    const { caller } = failingSecond(new DOMException('stop', 'AbortError'))
    await expect(muteUntil(caller, 'tea', ['bob'], until)).rejects.toThrow('stop')
  })
})

describe('the time', () => {
  test.each<[string, Date | number | string, number]>([
    ['a Date', new Date(noon + 90_000), 90],
    ['unix seconds', noon / 1000 + 90, 90],
    ['an ISO time', '2026-11-29T12:01:30+08:00', 90],
    ['for ever', 'forever', 4_294_967_295],
    ['the end of what can be said', 4_294_967_295, 4_294_967_295 - noon / 1000],
  ])('as %s is sent as the seconds that are left', async (_, until, expected) => {
    const { caller, calls } = createGroup()
    expect(await muteUntil(caller, 'tea', ['bob', 'bob'], until)).toEqual({ accounts: ['bob'], failed: [] })
    expect(calls.map(({ request }) => request)).toEqual([
      { GroupId: 'tea', TopicId: undefined, Members_Account: ['bob'], MuteTime: expected },
    ])
  })

  test('within a second is rounded up, so that no mute is none', async () => {
    const { caller, clock, calls } = createGroup()
    clock.now = noon + 250
    await muteUntil(caller, 'tea', ['bob'], new Date(noon + 1_000))
    expect(calls[0]?.request.MuteTime).toBe(1)
  })

  test.each([
    [0, 300, 1],
    [0, 1_500, 2],
    [0, 2_000, 2],
    [900, 1_200, 2],
    [999, 1_001, 2],
  ])('of %i ms past a second, a mute until %i ms does not end before', async (now, until, expected) => {
    const { caller, clock, calls } = createGroup()
    clock.now = noon + now
    expect(await muteUntil(caller, 'tea', ['bob'], new Date(noon + until))).toMatchObject({ failed: [] })
    await muteUntil(caller, 'tea', ['bob'], (noon + until) / 1000)
    expect(calls.map(({ request }) => request.MuteTime)).toEqual([expected, expected])
    // The service counts from a whole second.
    expect(Math.floor(now / 1000) + expected).toBeGreaterThanOrEqual(until / 1000)
  })

  test('is counted anew for each request, and of a topic', async () => {
    const group = createGroup(() => {
      group.clock.now += 2_000
      return {}
    })
    const members9 = members(4_500)
    await muteUntil(group.caller, 'tea', members9, new Date(noon + 60_000), { topicId: 'tea@TOPIC#_1' })
    const [first, ...others] = group.calls.map(({ request }) => Number(request.MuteTime))
    expect([group.calls.length, first]).toEqual([9, 60])
    expect(others.at(-1)).toBeLessThan(60)
    expect(group.calls[0]?.request.TopicId).toBe('tea@TOPIC#_1')
  })

  test.each([
    ['slow', 3_600_000, 7_200 - 3_600],
    ['fast', -3_600_000, 7_200 + 3_600],
  ])('is set right where an answer shows that the clock of the machine was %s', async (_, off, right) => {
    const group = createGroup(() => {
      group.clock.now = noon + off
      return {}
    })
    await muteUntil(group.caller, 'tea', ['bob'], new Date(noon + 7_200_000))
    expect(group.calls.map(({ request }) => request.MuteTime)).toEqual([7_200, right])
  })

  test('does not matter for ever, nor to unmute', async () => {
    const group = createGroup(() => {
      group.clock.now += 3_600_000
      return {}
    })
    await muteUntil(group.caller, 'tea', ['bob'], 'forever')
    await unmute(group.caller, 'tea', new Set(['bob']))
    expect(group.calls.map(({ request }) => request.MuteTime)).toEqual([4_294_967_295, 0])
  })
})
