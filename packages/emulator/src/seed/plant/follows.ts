import type { SeedAccount } from '../seed.ts'
import type { Soil } from './soil.ts'

/** Plants who follows whom: in the order of the accounts, and of each of their lists. */
export function plantFollows({ world, time }: Soil, accounts: readonly SeedAccount[]): void {
  for (const { UserID, follows = [] } of accounts) {
    for (const { To_Account, at } of follows) world.stores.follows.add(UserID, To_Account, time(at))
  }
}
