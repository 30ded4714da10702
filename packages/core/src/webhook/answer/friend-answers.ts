import { isObject } from '../../check.ts'
import type { WebhookFact } from '../events/fact.ts'
import { checkOwnCode } from './own-code.ts'
import type { FriendDecision, RefuseVerdict } from './verdict.ts'
import { type AskedEvent, wrongVerdict } from './wrong-verdict.ts'

/** What is answered about one user. The service asks for all three fields, of every user of the event. */
type FriendAnswer = Required<FriendDecision>

/** Answers for each user of an event; whoever is not decided of is let pass. */
export function friendAnswers(
  items: readonly FriendDecision[],
  fact: WebhookFact,
  event: AskedEvent,
): FriendAnswer[] {
  const answers = new Map<unknown, FriendAnswer>()
  const answer = (To_Account: string, ResultCode: number, ResultInfo: string) =>
    answers.set(To_Account, { To_Account, ResultCode, ResultInfo })
  for (const account of accountsOf(event)) answer(account, 0, '')
  for (const item of Array.isArray(items) ? items : [undefined]) {
    const {
      To_Account,
      ResultCode = 0,
      ResultInfo = '',
    } = (isObject(item) ? (item as unknown) : {}) as FriendDecision
    if (!answers.has(To_Account) || typeof ResultInfo !== 'string') {
      throw wrongVerdict(event, 'a verdict about friends names accounts of the event, code and text')
    }
    if (ResultCode !== 0) checkOwnCode(ResultCode, fact, event)
    answer(To_Account, ResultCode, ResultInfo)
  }
  return [...answers.values()]
}

/** Refuses all of them. A code for the whole would mean that this server failed, and they would be let pass. */
export function refuseFriends(
  { code, text }: RefuseVerdict,
  fact: WebhookFact,
  event: AskedEvent,
): FriendAnswer[] {
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
  return accounts.filter((account) => typeof account === 'string')
}
