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

  test('that is past when the answer comes ends the mute', async () => {
    const group = createGroup(() => {
      group.clock.now = noon + 3_600_000
      return {}
    })
    await muteUntil(group.caller, 'tea', ['bob'], new Date(noon + 60_000))
    expect(group.calls.map(({ request }) => request.MuteTime)).toEqual([60, 0])
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
