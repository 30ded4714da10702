import { UsageError } from '@timkit/command-line'
import type { CliContext } from '../context.ts'
import type { TimeFlags } from '../flags.ts'
import { readSince, readUntil } from './read-moment.ts'

/** From when to when; what is left out has no bound. */
export interface Span {
  readonly since: Date | undefined
  readonly until: Date | undefined
}

/**
 * Reads `--since` and `--until`.
 *
 * @throws {UsageError} One is no moment, or it would end before it begins.
 */
export function readSpan(
  { since: from, until: to }: TimeFlags,
  context: Pick<CliContext, 'now' | 't'>,
): Span {
  const since = from === undefined ? undefined : readSince(from, context)
  const until = to === undefined ? undefined : readUntil(to, context)
  if (since !== undefined && until !== undefined && since > until) {
    throw new UsageError(
      context.t({
        en: `--since ${from} is after --until ${to}: nothing can be between`,
        zh: `--since ${from} 晚于 --until ${to}：两者之间没有任何时间`,
      }),
    )
  }
  return { since, until }
}
