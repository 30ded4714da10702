import { describe, expect, it } from 'vitest'
import { simulate } from './simulate.ts'

/** Of a hundred requests of a sync; a worker is killed several times a week, and stopped for up to seven minutes. */
const rough = { crashes: 3e-4, stops: 3e-4, failures: 3e-4, lostAnswers: 5e-3, lateMs: 5_000 }
const calm = { crashes: 0, stops: 0, failures: 0, lostAnswers: 0, lateMs: 0 }

/** `SEED` has a run again. Years of many apps are simulated by `pnpm simulate`. */
const { SEED } = process.env
const seed = SEED === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(SEED)

describe(`five workers that share the archive of a large app (SEED=${seed})`, () => {
  it.each([
    ['each hour', { hours: 9 * 24, rest: 0 }],
    ['now and then', { hours: 25 * 24, rest: 22 }],
  ])(
    'miss no hour, have none at the same time, and keep to what the service allows, whatever goes wrong: they look %s',
    async (_, often) => {
      const { faults, ...result } = await simulate({ seed, workers: 5, often: rough, ...often })
      expect(faults, `SEED=${seed}`).toEqual([])
      expect(result.crashes).toBeGreaterThan(0)
      expect(result.states.missed).toBeUndefined()
    },
    600_000,
  )

  it('have the same run again by the same seed', async () => {
    const run = () => simulate({ seed, hours: 3 * 24, workers: 5, often: { ...rough, crashes: 3e-3 } })
    expect(await run()).toEqual(await run())
  }, 600_000)

  it('ask little more often than one would', async () => {
    const one = await simulate({ seed, hours: 3 * 24, workers: 1, often: calm })
    const five = await simulate({ seed, hours: 3 * 24, workers: 5, often: calm })
    expect([one.faults, five.faults]).toEqual([[], []])
    expect(one.errors).toEqual(new Map())
    expect(five.errors).toEqual(new Map())
    // Each of them asks once whether the service is there.
    expect(one.indexed).toBe(one.held)
    expect(five.asks - five.syncs).toBeLessThan((one.asks - one.syncs) * 1.5)
  }, 600_000)
})
