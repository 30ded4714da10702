import type { RelationOutcomes } from '@timkit/core/wire'
import type { Outcome } from '../../../request/outcome.ts'

/** Names those that failed, where any did. */
export function failedAccounts(outcomes: readonly Outcome[]): { readonly Fail_Account?: readonly string[] } {
  const failed = outcomes.filter(({ ResultCode }) => ResultCode !== 0).map(({ To_Account }) => To_Account)
  return failed.length === 0 ? {} : { Fail_Account: failed }
}

/** The answer of a command that changes something for each of some accounts. */
export function outcomesOf(outcomes: readonly Outcome[]): RelationOutcomes {
  return { ResultItem: outcomes, ...failedAccounts(outcomes) }
}
