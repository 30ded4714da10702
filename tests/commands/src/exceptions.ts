import { readdirSync } from 'node:fs'

/** Findings that are right as they are, with the reason, by what finds them. */
export interface Exceptions {
  /** Of a table's entry. */
  readonly entries?: Readonly<Record<string, string>>
  /** Of the types of request and answer. */
  readonly types?: Readonly<Record<string, string>>
  /** Of an answer of the emulator. */
  readonly answers?: Readonly<Record<string, string>>
}

/** Findings that have no reason yet, and reasons that nothing is found for any more. */
export interface Judgement {
  readonly unexplained: readonly string[]
  readonly stale: readonly string[]
}

const folder = new URL('exceptions/', import.meta.url)
const files: readonly { readonly exceptions: Exceptions }[] = await Promise.all(
  readdirSync(folder).map((name) => import(new URL(name, folder).href)),
)

/** What is to be found of a command: nothing else, and nothing less. */
export const nothing: Judgement = { unexplained: [], stale: [] }

/** Compares what was found of a command with the exceptions of all files. */
export function judge(kind: keyof Exceptions, path: string, found: readonly string[]): Judgement {
  const reasons = files.flatMap(({ exceptions }) => Object.keys(exceptions[kind] ?? {}))
  return {
    unexplained: found.filter((finding) => !reasons.includes(finding)),
    stale: reasons.filter((finding) => finding.startsWith(`${path} `) && !found.includes(finding)),
  }
}

/** All findings that have a reason. */
export const explained: readonly string[] = files.flatMap(({ exceptions }) =>
  Object.values(exceptions).flatMap((reasons) => Object.keys(reasons)),
)
