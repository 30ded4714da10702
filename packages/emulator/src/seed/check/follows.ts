import type { SeedAccount } from '../seed.ts'
import { accountFaults, type Ground, repeatFaults, timeFaults } from './place.ts'

/** Lists what is wrong with whom the accounts of a seed follow. */
export function followFaults(accounts: readonly SeedAccount[], ground: Ground): string[] {
  return accounts.flatMap(({ UserID, follows = [] }, index) => {
    const path = `accounts[${index}].follows`
    const ids = follows.map(({ To_Account }) => To_Account)
    return [
      ...repeatFaults(ids, (entry) => `${path}[${entry}].To_Account`),
      ...follows.flatMap(({ To_Account, at }, entry) => {
        const place = `${path}[${entry}]`
        if (To_Account === UserID)
          return [`${place}.To_Account is the account itself, and nobody follows itself; leave it out`]
        return [
          ...accountFaults(To_Account, `${place}.To_Account`, ground),
          ...timeFaults(at, `${place}.at`, ground),
        ]
      }),
    ]
  })
}
