import { isBuiltin } from 'node:module'

/** What a runtime says of itself. */
export type Versions = Readonly<Record<string, string | undefined>>

/** What it takes to search, in words that go on. */
export const searchNeeds = 'Node 22.13 or newer, Deno or Bun'

/** Whether a runtime has what the index of an archive needs. */
export function canSearch({ node = '', bun, deno }: Versions): boolean {
  if (bun !== undefined || deno !== undefined) return true
  const [major = 0, minor = 0] = node.split('.').map(Number)
  return major > 23 || (major === 23 && minor >= 4) || (major === 22 && minor >= 13)
}

/** Whether this one has it; an older one may have been started with a flag. */
export function canSearchHere(): boolean {
  return canSearch(process.versions) || isBuiltin('node:sqlite')
}
