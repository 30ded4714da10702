import { describe, expect, test } from 'vitest'
import type { GetC2CUnreadMsgNumRequest, GetC2CUnreadMsgNumResponse } from '../../api/openim/unread.ts'
import { ApiError, NetworkError, ResponseError } from '../../errors.ts'
import type { Caller } from '../../transport/caller.ts'
import { unreadCounts, unreadTotal } from './unread.ts'

type Answer = (request: GetC2CUnreadMsgNumRequest) => GetC2CUnreadMsgNumResponse

function callerOf(answer: Answer) {
  const requests: GetC2CUnreadMsgNumRequest[] = []
  const caller: Caller = {
    now: () => 0,
    call: async (_, request) => {
      const wire = request as GetC2CUnreadMsgNumRequest
      requests.push(wire)
      return { ErrorCode: 0, ...answer(wire) } as never
    },
  }
  return { caller, requests }
}

const counting: Answer = ({ Peer_Account = [] }) => ({
  C2CUnreadMsgNumList: Peer_Account.map((peer) => ({
    Peer_Account: peer,
    C2CUnreadMsgNum: Number(peer.slice(1)),
  })),
})
const peers = Array.from({ length: 25 }, (_, index) => `p${index}`)

describe('the total', () => {
  test('the total is one request without peers', async () => {
    const { caller, requests } = callerOf(() => ({ AllC2CUnreadMsgNum: 12 }))
    expect(await unreadTotal(caller, 'dramon1')).toBe(12)
    expect(requests).toEqual([{ To_Account: 'dramon1' }])
  })

  test('the total that is missing is an error and not zero', async () => {
    const { caller } = callerOf(() => ({}))
    await expect(unreadTotal(caller, 'dramon1')).rejects.toThrow(ResponseError)
  })
})

describe('counts per peer', () => {
  test('counts per peer of 25 peers are three requests of at most 10, and come in the order that was asked for', async () => {
    const { caller, requests } = callerOf(counting)
    const result = await unreadCounts(caller, 'alice', peers)
    expect(requests.map(({ Peer_Account }) => Peer_Account?.length)).toEqual([10, 10, 5])
    expect(result.counts).toEqual(peers.map((peer, index) => ({ peer, unread: index })))
    expect(result).toMatchObject({ account: 'alice', total: 300, failed: [] })
  })

  test('counts per peer ask once for a peer that is named twice', async () => {
    const { caller, requests } = callerOf(counting)
    expect((await unreadCounts(caller, 'alice', ['p1', 'p1'])).counts).toHaveLength(1)
    expect(requests[0]?.Peer_Account).toEqual(['p1'])
  })

  test('counts of no peers make no request', async () => {
    const { caller, requests } = callerOf(counting)
    expect(await unreadCounts(caller, 'alice', [])).toMatchObject({ counts: [], failed: [], total: 0 })
    expect(requests).toEqual([])
  })

  test('counts per peer keep a peer apart that failed, and one that the answer forgot', async () => {
    const { caller } = callerOf(() => ({
      C2CUnreadMsgNumList: [{ Peer_Account: 'p1', C2CUnreadMsgNum: 1 }],
      ErrorList: [{ Peer_Account: 'nobody', ErrorCode: 70107 }],
    }))
    const result = await unreadCounts(caller, 'alice', ['nobody', 'p1', 'p2'])
    expect(result.counts).toEqual([{ peer: 'p1', unread: 1 }])
    expect(result.failed).toEqual([
      { item: 'nobody', code: 70107, reason: 'the service refused it with code 70107' },
      { item: 'p2', reason: 'the answer has no number for it' },
    ])
  })

  test('counts per peer keep apart what is odd in an answer, and count the others', async () => {
    const { caller } = callerOf(
      () =>
        ({
          C2CUnreadMsgNumList: [
            null,
            'p1',
            { Peer_Account: 'p1', C2CUnreadMsgNum: 1 },
            { Peer_Account: 'p2', C2CUnreadMsgNum: '2' },
            { Peer_Account: 'p3', C2CUnreadMsgNum: -3 },
            { Peer_Account: 'p4', C2CUnreadMsgNum: Number.NaN },
            { C2CUnreadMsgNum: 5 },
          ],
          ErrorList: [null, { ErrorCode: 1 }, { Peer_Account: 'p5', ErrorCode: null }],
        }) as never,
    )
    const result = await unreadCounts(caller, 'alice', ['p1', 'p2', 'p3', 'p4', 'p5'])
    expect(result).toMatchObject({ total: 3, counts: [{ peer: 'p1' }, { peer: 'p2', unread: 2 }] })
    const reason = 'the answer has no number for it'
    expect(result.failed).toEqual(['p3', 'p4', 'p5'].map((item) => ({ item, reason })))
  })

  const two = { Peer_Account: 'bob', C2CUnreadMsgNum: 2 }
  const three = { ...two, C2CUnreadMsgNum: 3 }
  const refused = { Peer_Account: 'bob', ErrorCode: 70107 }

  test.each<[string, object, string, number | undefined]>([
    [
      'a number and an error',
      { C2CUnreadMsgNumList: [two], ErrorList: [refused] },
      'the service refused it with code 70107',
      70107,
    ],
    [
      'a number and an error without a code',
      { C2CUnreadMsgNumList: [two], ErrorList: [{ Peer_Account: 'bob' }] },
      'it is in ErrorList',
      undefined,
    ],
    [
      'a number and an odd one',
      { C2CUnreadMsgNumList: [two, { ...two, C2CUnreadMsgNum: 'x' }] },
      'the answer has no number for it',
      undefined,
    ],
    [
      'two numbers',
      { C2CUnreadMsgNumList: [two, three] },
      'the answer gives several numbers for it',
      undefined,
    ],
    [
      'two numbers, and the first again',
      { C2CUnreadMsgNumList: [two, three, two] },
      'the answer gives several numbers for it',
      undefined,
    ],
    ['a code below zero', { ErrorList: [{ ...refused, ErrorCode: -1 }] }, 'its ErrorCode is -1', undefined],
  ])('counts per peer leave out one of whom the answer has %s', async (_, answer, reason, code) => {
    const { caller } = callerOf(() => answer as never)
    const { counts, total, failed } = await unreadCounts(caller, 'alice', ['bob'])
    expect([counts, total]).toEqual([[], 0])
    expect(failed).toEqual([{ item: 'bob', code, error: undefined, reason }])
  })

  test('counts per peer take the same number twice for one', async () => {
    const { caller } = callerOf(() => ({ C2CUnreadMsgNumList: [two, two] }) as never)
    expect(await unreadCounts(caller, 'alice', ['bob'])).toMatchObject({ total: 2, failed: [] })
  })

  test('counts per peer believe an answer only about the peers that it was asked for', async () => {
    const peers = Array.from({ length: 11 }, (_, index) => `p${index}`)
    const { caller } = callerOf(
      ({ Peer_Account = [] }) =>
        ({
          C2CUnreadMsgNumList: peers.map((peer) => ({
            Peer_Account: peer,
            C2CUnreadMsgNum: Peer_Account.includes(peer) ? 1 : 9,
          })),
        }) as never,
    )
    expect(await unreadCounts(caller, 'alice', peers)).toMatchObject({ total: 11, failed: [] })
  })

  test('counts per peer keep the peers of a failed request apart, with its error', async () => {
    const failure = new NetworkError('cut')
    const { caller } = callerOf((request) => {
      if (request.Peer_Account?.includes('p10')) throw failure
      return counting(request)
    })
    const result = await unreadCounts(caller, 'alice', peers)
    expect(result.counts).toHaveLength(15)
    expect(result.failed.map(({ item, error, reason }) => [item, error, reason])).toEqual(
      peers.slice(10, 20).map((peer) => [peer, failure, 'cut']),
    )
  })

  test('counts per peer throw when no request succeeded', async () => {
    const { caller } = callerOf(() => {
      throw new ApiError('Cannot', { errorCode: 90003, errorInfo: '' })
    })
    await expect(unreadCounts(caller, 'nobody', peers)).rejects.toMatchObject({ code: 90003 })
  })

  test.each([
    ['an empty account', '', ['bob']],
    ['an empty peer', 'alice', ['bob', '']],
    ['one text instead of a list', 'alice', 'bob'],
    ['a peer that is not a text', 'alice', [7 as unknown as string]],
    ['nothing', 'alice', undefined as unknown as string[]],
    ['null', 'alice', null as unknown as string[]],
    ['a number', 'alice', 7 as unknown as string[]],
    ['a peer that is null', 'alice', ['bob', null as unknown as string]],
    ['half a character', 'alice', ['\ud800']],
    ['33 bytes', 'alice', ['x'.repeat(33)]],
  ])('counts per peer refuse %s before anything is sent', async (_, account, bad) => {
    const { caller, requests } = callerOf(counting)
    await expect(unreadCounts(caller, account, bad)).rejects.toThrow(/account|peers/)
    expect(requests).toEqual([])
  })
})
