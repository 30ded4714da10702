import { createUserSigMinter } from '@timkit/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noon } from '../../test/app.ts'
import { readOptions } from '../options.ts'
import { Refusal } from '../request/refusal.ts'
import { createClock } from '../time/clock.ts'
import { Gatekeeper } from './gatekeeper.ts'

const { settings } = readOptions({})
const { sdkAppId, secretKey, identifier } = settings

function queryOf(usersig: string, caller: string = identifier): URLSearchParams {
  return new URLSearchParams({ sdkappid: String(sdkAppId), identifier: caller, usersig, contenttype: 'json' })
}

/** What a UserSig says, or why it is refused. */
async function answerOf(gatekeeper: Gatekeeper, query: URLSearchParams): Promise<unknown> {
  try {
    return await gatekeeper.check(query)
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${error.message}`
    throw error
  }
}

/** UserSigs good and bad, made up to two minutes around noon and valid for one. */
const userSigs = fc
  .record({
    userId: fc.constantFrom(identifier, identifier, identifier, 'alice'),
    app: fc.constantFrom(sdkAppId, sdkAppId, sdkAppId, sdkAppId, sdkAppId + 1),
    key: fc.constantFrom(secretKey, secretKey, secretKey, 'another key'),
    at: fc.integer({ min: -120, max: 120 }),
    userBuf: fc.constantFrom(undefined, undefined, undefined, new Uint8Array([1])),
    broken: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, 4, 40, 120),
  })
  .map(({ userId, app, key, at, userBuf, broken }) => {
    const now = () => noon + at * 1000
    const minter = createUserSigMinter({ sdkAppId: app, secretKey: key, expire: 60, now })
    const userSig = minter.mint(userId, userBuf)
    return broken === undefined ? userSig : `${userSig.slice(0, broken)}A${userSig.slice(broken + 1)}`
  })

test('what was asked before changes no answer', async () => {
  const asks = fc.array(
    fc.record({
      sig: fc.nat(3),
      caller: fc.constantFrom(identifier, identifier, 'alice'),
      seconds: fc.integer({ min: -90, max: 90 }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  const known = { accepted: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(userSigs, { minLength: 4, maxLength: 4 }), asks, async (sigs, asked) => {
      const clock = createClock(() => noon)
      const kept = new Gatekeeper(settings, clock)
      for (const { sig, caller, seconds } of asked) {
        clock.advance(seconds * 1000)
        const query = queryOf(sigs[sig] ?? '', caller)
        const answer = await answerOf(kept, query)
        expect(answer).toEqual(await answerOf(new Gatekeeper(settings, clock), query))
        known[typeof answer === 'string' ? 'refused' : 'accepted'] += 1
      }
    }),
    { numRuns: 300 },
  )
  expect(Math.min(known.accepted, known.refused)).toBeGreaterThan(0)
})

test('more UserSigs than are remembered are accepted, again and again, and the oldest are forgotten', async () => {
  let time = noon
  const minter = createUserSigMinter({ sdkAppId, secretKey, now: () => (time -= 1000) })
  const queries = Array.from({ length: 1000 }, () => queryOf(minter.mint(identifier)))
  const gatekeeper = new Gatekeeper(
    settings,
    createClock(() => noon),
  )
  /** How many of the last asked are answered at once, as they were verified before. */
  const remembered = async (): Promise<number> => {
    const answers = queries.map((query) => gatekeeper.check(query))
    const waited = answers.map((answer) => answer instanceof Promise)
    await Promise.all(answers)
    const oldest = waited.lastIndexOf(true)
    expect(waited.indexOf(false)).toBe(oldest + 1)
    return waited.length - oldest - 1
  }
  const ask = async (): Promise<void> => {
    for (const query of queries)
      expect(await answerOf(gatekeeper, query)).toMatchObject({ userId: identifier })
  }
  await ask()
  const first = await remembered()
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(queries.length)
  await ask()
  expect(await remembered()).toBe(first)
})
