import type { Seed } from './seed.ts'

/** A world with the admin only. */
export const empty: Seed = { accounts: [] }
