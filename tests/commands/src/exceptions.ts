import type { Exceptions } from './exception.ts'
import { exceptions as batches } from './exceptions/batches.ts'
import { exceptions as follow } from './exceptions/follow.ts'
import { exceptions as groups } from './exceptions/groups.ts'
import { exceptions as officialAccountOpenHttpSvc } from './exceptions/official-account-open-http-svc.ts'
import { exceptions as openim } from './exceptions/openim.ts'
import { exceptions as searches } from './exceptions/searches.ts'
import { exceptions as timpush } from './exceptions/timpush.ts'

/** Findings that have no reason yet, and reasons that nothing is found for any more. */
export interface Judgement {
  readonly unexplained: readonly string[]
  readonly stale: readonly string[]
}

/** The files of the folder, named one by one: the runtimes of tests/runtime have no folder to read them from. */
export const exceptionFiles: readonly Exceptions[] = [
  batches,
  follow,
  groups,
  officialAccountOpenHttpSvc,
  openim,
  searches,
  timpush,
]

/** What is to be found of a command: nothing else, and nothing less. */
export const nothing: Judgement = { unexplained: [], stale: [] }

/** Compares what was found of a command with the exceptions of all files. */
export function judge(kind: keyof Exceptions, path: string, found: readonly string[]): Judgement {
  const reasons = exceptionFiles.flatMap((exceptions) => Object.keys(exceptions[kind] ?? {}))
  return {
    unexplained: found.filter((finding) => !reasons.includes(finding)),
    stale: reasons.filter((finding) => finding.startsWith(`${path} `) && !found.includes(finding)),
  }
}

/** All findings that have a reason. */
export const explained: readonly string[] = exceptionFiles.flatMap((exceptions) =>
  Object.values(exceptions).flatMap((reasons) => Object.keys(reasons)),
)
