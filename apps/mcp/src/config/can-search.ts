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

/** Whether this one has it: an older Node may have been started with a flag for it, and a newer one with one against it. */
export function canSearchHere(): boolean {
  const { bun, deno } = process.versions
  return bun !== undefined || deno !== undefined || isBuiltin('node:sqlite')
}
