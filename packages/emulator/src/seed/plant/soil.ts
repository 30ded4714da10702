import { daySeconds } from '../../time/beijing-time.ts'
import type { Account } from '../../world/records/records.ts'
import type { World } from '../../world/world.ts'
import { readSeedTime, type SeedTime } from '../seed-time.ts'

/** What is planted into. */
export interface Soil {
  /** The world. */
  readonly world: World
  /** The start, unix seconds. */
  readonly now: number
  /** The next number of a row that is the same at every start. */
  readonly random: () => number
  /** A time of the seed in unix seconds; a week before the start where there is none. */
  readonly time: (at: SeedTime | undefined) => number
  /** The account with a UserID. */
  readonly account: (id: string) => Account
}

/** Prepares a world; relative times count from `now` (unix s). */
export function createSoil(world: World, random: () => number, now: number): Soil {
  return {
    world,
    now,
    random,
    time: (at) => {
      const time = at === undefined ? now - 7 * daySeconds : readSeedTime(at, now)
      if (time === undefined)
        throw new RangeError(`A time of the seed is ${JSON.stringify(at)}, which cannot be read`)
      return time
    },
    account: (id) => {
      const account = world.accounts.get(id)
      if (account === undefined)
        throw new RangeError(`The seed names "${id}", which is not among its accounts`)
      return account
    },
  }
}
