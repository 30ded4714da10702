import type { KnownPath } from './api/known-path.ts'
import { checkObject } from './check.ts'
import type { Failure } from './failure.ts'
import { anyOutcomes } from './outcomes/any-outcomes.ts'
import { outcomesByPath } from './outcomes/outcomes.generated.ts'
import { readRefusals } from './outcomes/read-refusals.ts'
import { parseCommand } from './transport/options/read-call.ts'

/**
 * Reads what was not done of an answer that is a success on the whole, for every command whose table says how its answer tells of
 * single items (`outcomes`): by a code in each entry of a list (`ErrorCode`, `ResultCode`, `RetCode`, `Code`), by a `Result` or a `Deleted` of
 * which one value fails, by a list of errors (`ErrorList`), or by a list of bare names (`Fail_Account`, `FailAccounts`,
 * `InvalidMsgKeyList`). The answer of a command that is in no table is read by what these look like.
 *
 * A code that cannot be read makes a failure without a code, as nobody knows what became of its item. Somebody who was asked to be
 * a friend and has yet to agree (30539) is not among them, though `Fail_Account` names them. What an answer of
 * `modify_user_info` leaves out only its request can tell: `client.inBatches` does.
 *
 * @example
 * ```ts
 * import { failuresOf } from '@timkit/core'
 *
 * const answer = { ErrorCode: 0, FailAccounts: ['bob'] }
 * console.log(failuresOf('im_open_login_svc/multiaccount_import', answer).map(({ item }) => item))
 * ```
 *
 * @param path The command that answered, since the same number means success in one and failure in another.
 * @param answer The answer, as it came.
 * @returns What failed, in the order of the answer, and what is told twice once; empty when all of it was done.
 */
export function failuresOf(path: KnownPath | (string & {}), answer: object): Failure[] {
  const command = parseCommand(path)
  checkObject(answer, 'answer')
  const lists = outcomesByPath[command] ?? anyOutcomes(answer)
  const told = new Set<string>()
  return readRefusals(answer, lists).flatMap(({ item, code, words, sign, value }) => {
    const reason = words ?? sign
    const failure = JSON.stringify([item, code, reason])
    // Of what has no name nobody knows whether it is the same.
    if (item !== undefined && told.has(failure)) return []
    told.add(failure)
    return [{ item, code, error: undefined, reason, value }]
  })
}
