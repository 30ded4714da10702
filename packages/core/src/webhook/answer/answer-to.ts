import { isObject, show } from '../../check.ts'
import type { WebhookAnswer } from '../events/answers.ts'
import type { WebhookFact } from '../events/fact.ts'
import { friendAnswers, refuseFriends } from './friend-answers.ts'
import { checkOwnCode } from './own-code.ts'
import { refusedMembers } from './refused-members.ts'
import { okAnswer } from './responses.ts'
import type { RefuseVerdict, Verdict } from './verdict.ts'
import { writtenBody } from './written-body.ts'
import { type AskedEvent, wrongVerdict } from './wrong-verdict.ts'

/**
 * Turns a verdict into what the service is answered, and refuses one that it does not know for this command: a code out of
 * range, or an empty body, would do something else than was meant.
 *
 * @throws {WrongVerdict} Names the command and what is wrong; with an answer where a part of the verdict could be read.
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
    if (CloudCustomData !== undefined) checkText(CloudCustomData, 'CloudCustomData', event)
    // What is `undefined` is not written: the service leaves it as it was.
    return {
      MsgBody: MsgBody === undefined ? MsgBody : writtenBody(MsgBody, event),
      CloudCustomData,
    }
  }
  if (verdict === 'refuse-members') {
    const field = fact.changes?.find((name) => name.startsWith('Refused'))
    if (field !== undefined) return { [field]: refusedMembers(given.accounts, event) }
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
