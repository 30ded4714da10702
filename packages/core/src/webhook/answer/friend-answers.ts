import { isObject, show } from '../../check.ts'
import type { FriendAnswer, FriendVerdict } from '../events/answers.ts'
import type { WebhookFact } from '../events/fact.ts'
import { checkOwnCode, isOwnCode } from './own-code.ts'
import { okAnswer } from './responses.ts'
import type { FriendDecision, RefuseVerdict } from './verdict.ts'
import { type AskedEvent, wrongVerdict } from './wrong-verdict.ts'

/**
 * Answers for each user of an event, with all three fields, as the service asks for them; whoever is not decided of is let pass.
 *
 * @throws {WrongVerdict} Where something is wrong. Its answer lets nobody pass who may have been meant: a refusal stays one,
 * a wrong code is one, and where it cannot be told who is refused, all are that were not decided of.
 */
export function friendAnswers(
  items: readonly FriendDecision[],
  fact: WebhookFact,
  event: AskedEvent,
): FriendVerdict[] {
  const [refusal = 0, last] = fact.codes ?? []
  const accounts = accountsOf(event)
  const decided = new Map<unknown, FriendVerdict>()
  const faults: string[] = []
  let rest = 0
  for (const item of Array.isArray(items) ? items : [undefined]) {
    const decision: Partial<Record<string, unknown>> = isObject(item) ? item : {}
    const { To_Account, ResultCode = isObject(item) ? 0 : undefined, ResultInfo = '' } = decision
    const isRight = ResultCode === 0 || isOwnCode(ResultCode, fact)
    const code = isRight ? (ResultCode as number) : refusal
    if (!accounts.includes(To_Account as string)) {
      faults.push('a verdict about friends names accounts of the event, code and text')
      if (code !== 0) rest = refusal
      // Whoever was meant cannot be told, unless it says that nobody is refused.
      if (typeof To_Account !== 'string') rest = refusal
      continue
    }
    if (!isRight)
      faults.push(`the code of a friend is 0 or from ${refusal} to ${last}, not ${show(ResultCode)}`)
    const isText = typeof ResultInfo === 'string'
    if (!isText) faults.push('a verdict about friends names accounts of the event, code and text')
    // Of two about one account the refusal counts.
    if (code === 0 && decided.get(To_Account)?.ResultCode) continue
    decided.set(To_Account, {
      To_Account: To_Account as string,
      ResultCode: code,
      ResultInfo: isText ? (ResultInfo as string) : '',
    })
  }
  const answers = accounts.map(
    (To_Account) => decided.get(To_Account) ?? { To_Account, ResultCode: rest, ResultInfo: '' },
  )
  if (faults[0] !== undefined) {
    const readable: FriendAnswer = { ...okAnswer, ResultItem: answers }
    throw wrongVerdict(event, faults[0], readable)
  }
  return answers
}

/** Refuses all of them. A code for the whole would mean that this server failed, and they would be let pass. */
export function refuseFriends(
  { code, text }: RefuseVerdict,
  fact: WebhookFact,
  event: AskedEvent,
): FriendVerdict[] {
  const ResultCode = code === 1 ? (fact.codes?.[0] ?? code) : code
  const items = accountsOf(event).map((To_Account) => ({ To_Account, ResultCode, ResultInfo: text }))
  // Wrong also where the event names nobody.
  checkOwnCode(ResultCode, fact, event)
  return friendAnswers(items, fact, event)
}

/** Whom it is about: `FriendItem` where friends are added, `ResponseFriendItem` where one answers. */
function accountsOf({ FriendItem, ResponseFriendItem }: AskedEvent): string[] {
  const items = FriendItem ?? ResponseFriendItem
  const accounts: unknown[] = Array.isArray(items) ? items.map((item) => item?.To_Account) : []
  return [...new Set(accounts.filter((account) => typeof account === 'string'))]
}
