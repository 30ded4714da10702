import { isObject, show } from '../../check.ts'
import type { WebhookFact } from '../events/fact.ts'
import { checkOwnCode } from './own-code.ts'
import type { FriendDecision, RefuseVerdict } from './verdict.ts'
import { type AskedEvent, wrongVerdict } from './wrong-verdict.ts'

/** What is answered about one user. The service asks for all three fields, of every user of the event. */
export type FriendAnswer = Required<FriendDecision>

/** Answers for each user of an event; whoever is not decided of is let pass. */
export function friendAnswers(
  items: readonly FriendDecision[],
  fact: WebhookFact,
  event: AskedEvent,
): FriendAnswer[] {
  if (!Array.isArray(items)) throw wrongVerdict(event, 'the verdicts about friends must be a list')
  const accounts = accountsOf(event)
  const answers = new Map(accounts.map((account) => [account, letPass(account)]))
  for (const item of items) {
    const { To_Account, ResultCode = 0, ResultInfo = '' } = isObject(item) ? item : ({} as AskedEvent)
    if (!answers.has(To_Account as string)) {
      throw wrongVerdict(event, 'a verdict is about somebody whom the event does not name')
    }
    if (ResultCode !== 0) checkOwnCode(ResultCode, fact, event)
    if (typeof ResultInfo !== 'string') {
      throw wrongVerdict(event, `ResultInfo must be a text, not ${show(ResultInfo)}`)
    }
    answers.set(To_Account as string, {
      To_Account: To_Account as string,
      ResultCode: ResultCode as number,
      ResultInfo,
    })
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
  return friendAnswers(items, fact, event)
}

/** Whom it is about: `FriendItem` where friends are added, `ResponseFriendItem` where one answers. */
function accountsOf({ FriendItem, ResponseFriendItem }: AskedEvent): string[] {
  const items = FriendItem ?? ResponseFriendItem
  const accounts: unknown[] = Array.isArray(items) ? items.map((item) => item?.To_Account) : []
  return accounts.filter((account) => typeof account === 'string')
}

function letPass(To_Account: string): FriendAnswer {
  return { To_Account, ResultCode: 0, ResultInfo: '' }
}
