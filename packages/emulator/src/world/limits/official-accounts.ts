import type { OfficialAccountTexts } from '../stores/official-accounts.ts'

/** With what the id of an official account begins. */
export const officialAccountPrefix = '@TOA#_'

/** How many can subscribe, unless it is said. */
export const usualSubscribers = 100_000

/** The texts of an official account: how the API calls them, and how many bytes each may have. */
export const officialAccountTexts: readonly (readonly [
  keyof OfficialAccountTexts,
  field: string,
  bytes: number,
])[] = [
  ['name', 'Name', 150],
  ['introduction', 'Introduction', 400],
  ['faceUrl', 'FaceUrl', 500],
  ['organization', 'Organization', 500],
  ['custom', 'CustomString', 3000],
]
