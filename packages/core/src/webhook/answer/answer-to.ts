import { isObject, show } from '../../check.ts'
import type { WebhookAnswer } from '../events/answers.ts'
import type { WebhookFact } from '../events/fact.ts'
import { friendAnswers, refuseFriends } from './friend-answers.ts'
import { isMessageBody } from './message-body.ts'
import { checkOwnCode } from './own-code.ts'
import { okAnswer } from './responses.ts'
import type { RefuseVerdict, Verdict } from './verdict.ts'
import { type AskedEvent, wrongVerdict } from './wrong-verdict.ts'

/**
 * Turns a verdict into what the service is answered, and refuses one that it does not know for this command: a code out of
 * range, or an empty body, would do something else than was meant.
 *
 * @throws {TypeError} Names the command and what is wrong.
 */
export function answerTo(verdict: unknown, fact: WebhookFact, event: AskedEvent): WebhookAnswer {
  if (!isObject(verdict)) {
    throw wrongVerdict(event, `a handler returns allow(), refuse() or the like, not ${show(verdict)}`)
  }
  const fields = fieldsOf(verdict as unknown as Verdict, fact, event)
  // It has to be there, whatever was decided.
  const data = may(fact, 'RspData') ? { RspData: '' } : {}
  return { ...okAnswer, ...data, ...fields }
}

function fieldsOf(given: Verdict, fact: WebhookFact, event: AskedEvent): object {
  const { verdict } = given
  if (verdict === 'allow')
    return may(fact, 'ResultItem') ? { ResultItem: friendAnswers([], fact, event) } : {}
  if (verdict === 'refuse') return refusal(given, fact, event)
  if (verdict === 'drop' && fact.drop) return { ErrorCode: 2 }
  if (verdict === 'replace' && may(fact, 'MsgBody')) {
    const { MsgBody, CloudCustomData } = given
    if (MsgBody !== undefined && !isMessageBody(MsgBody)) {
      throw wrongVerdict(event, 'MsgBody must be a list of elements that is not empty')
    }
    if (CloudCustomData !== undefined) checkText(CloudCustomData, 'CloudCustomData', event)
    // What is `undefined` is not written: the service leaves it as it was.
    return { MsgBody, CloudCustomData }
  }
  if (verdict === 'refuse-members') {
    const field = fact.changes?.find((name) => name.startsWith('Refused'))
    if (field !== undefined && isTexts(given.accounts)) return { [field]: given.accounts }
  }
  if (verdict === 'friends' && may(fact, 'ResultItem')) {
    return { ResultItem: friendAnswers(given.items, fact, event) }
  }
  if (verdict === 'respond' && may(fact, 'RspData')) {
    checkText(given.RspData, 'RspData', event)
    return { RspData: given.RspData }
  }
  throw wrongVerdict(event, `${show(verdict)} is no verdict for it`)
}

function refusal(given: RefuseVerdict, fact: WebhookFact, event: AskedEvent): object {
  const { code, text } = given
  checkText(text, 'the text', event)
  if (may(fact, 'ResultItem')) return { ResultItem: refuseFriends(given, fact, event) }
  if (code !== 1) checkOwnCode(code, fact, event)
  return { ErrorCode: code, ErrorInfo: text }
}

function may({ changes }: WebhookFact, field: string): boolean {
  return changes?.includes(field) === true
}

function checkText(value: unknown, what: string, event: AskedEvent): void {
  if (typeof value !== 'string') throw wrongVerdict(event, `${what} must be a text, not ${show(value)}`)
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
