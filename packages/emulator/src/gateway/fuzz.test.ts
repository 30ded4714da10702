import { signUserSig } from '@timkit/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facts } from '../../test/facts.ts'
import { anyFields, anyRequest } from '../../test/fuzz/requests.ts'
import { knownWorld } from '../../test/fuzz/world.ts'
import { mannerOf } from '../services/manner-of.ts'

const known = await knownWorld()
const { emulator } = known.app
const { sdkAppId, secretKey, identifier } = emulator
const at = Math.floor(emulator.now() / 1000)
const userSig = await signUserSig({ sdkAppId, secretKey, userId: identifier, at })

/** A call of a command. */
interface Sent {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly method: string
  readonly body: string | Uint8Array<ArrayBuffer>
}

const query = {
  sdkappid: String(sdkAppId),
  identifier,
  usersig: userSig,
  random: '7',
  contenttype: 'json',
}
const rightCall = anyRequest(known).map(
  ({ path, request }): Sent => ({
    path: `/v4/${path}`,
    query,
    method: 'POST',
    body: JSON.stringify(request),
  }),
)

/** What a call may have instead: one thing that the gateway, or a command, has to make sense of. */
const strange: fc.Arbitrary<Partial<Sent>> = fc.oneof(
  fc.webPath().map((path) => ({ path })),
  fc
    .constantFrom(
      '/v4/../v4//',
      '/v4/%00/%ff',
      '/msg_history/2/..%2f',
      '/v9/a/b',
      '/_emulator/control/x',
      '/_emulator/page/x',
    )
    .map((path) => ({ path })),
  fc.string().map((sdkappid) => ({ query: { ...query, sdkappid } })),
  fc.string({ unit: 'binary' }).map((name) => ({ query: { ...query, identifier: name } })),
  fc.string().map((usersig) => ({ query: { ...query, usersig } })),
  fc.string().map((random) => ({ query: { ...query, random } })),
  fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS').map((method) => ({ method })),
  anyFields.map((fields) => ({ body: JSON.stringify(fields) })),
  fc.string({ unit: 'binary' }).map((body) => ({ body })),
  fc.uint8Array({ maxLength: 60 }).map((body) => ({ body: new Uint8Array(body) })),
)
const call = fc.oneof(
  { weight: 9, arbitrary: rightCall },
  { weight: 1, arbitrary: fc.tuple(rightCall, strange).map(([right, change]) => ({ ...right, ...change })) },
)

const httpErrors = [403, 404, 405, 416]
/** After so many calls the app is as it was: what they deleted is there again. */
const callsOfAnApp = 50

// 100 000 cases take about a minute: set TIMKIT_FUZZ_RUNS for that. A tenth of it runs with the other tests.
const numRuns = Number(process.env.TIMKIT_FUZZ_RUNS ?? 10_000)

test('whatever is asked, the answer is an envelope with HTTP 200 or a documented HTTP error', async () => {
  let count = 0
  const codes = new Set<number>()
  /** How often the answer to a command was a success, by path. */
  const carriedOut = new Map<string, number>(facts.map(({ path }) => [path, 0]))
  await fc.assert(
    fc.asyncProperty(call, async ({ path, query, method, body }) => {
      count += 1
      if (count % callsOfAnApp === 0) await emulator.restore(known.lines)
      const url = `https://console.tim.qq.com${path}?${new URLSearchParams(query)}`
      const bodiless = method === 'GET' || method === 'HEAD'
      const response = await emulator.fetch(url, { method, body: bodiless ? null : body })
      if (response.status !== 200) {
        expect(httpErrors).toContain(response.status)
        return
      }
      const answer = await response.json()
      expect(answer.ActionStatus).toBeTypeOf('string')
      expect(answer.ErrorInfo).toBeTypeOf('string')
      expect(Number.isInteger(answer.ErrorCode)).toBe(true)
      const command = path.replace('/v4/', '')
      expect(answer.ErrorInfo).not.toMatch(/^The emulator failed/)
      expect(answer.ErrorCode, JSON.stringify(answer)).not.toBe(mannerOf(command).codes.internal)
      codes.add(answer.ErrorCode)
      const times = carriedOut.get(command)
      if (answer.ErrorCode === 0 && times !== undefined) carriedOut.set(command, times + 1)
    }),
    { numRuns, seed: 4 },
  )
  // The cases get far enough to mean something: beyond all checks of every command, and most of them.
  const counts = [...carriedOut]
  expect(counts.filter(([, times]) => times === 0).map(([path]) => path)).toEqual([])
  expect(counts.reduce((sum, [, times]) => sum + times, 0) / numRuns).toBeGreaterThan(0.6)
  expect(codes.size).toBeGreaterThan(50)
}, 300_000)
