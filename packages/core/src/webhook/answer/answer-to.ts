import { isObject, show } from '../../check.ts'
import type { WebhookAnswer } from '../events/answers.ts'
import type { WebhookFact } from '../events/fact.ts'
import { friendAnswers, refuseFriends } from './friend-answers.ts'
import { checkOwnCode } from './own-code.ts'
import { okAnswer } from './responses.ts'
import type { RefuseVerdict, ReplaceVerdict, Verdict } from './verdict.ts'
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
  const data = may(fact, 'RspData') && !('RspData' in fields) ? { RspData: '' } : {}
  return { ...okAnswer, ...fields, ...data }
}

function fieldsOf(given: Verdict, fact: WebhookFact, event: AskedEvent): object {
  switch (given.verdict) {
    case 'allow':
      return may(fact, 'ResultItem') ? { ResultItem: friendAnswers([], fact, event) } : {}
    case 'refuse':
      return refusal(given, fact, event)
    case 'drop':
      if (fact.drop) return { ErrorCode: 2 }
      throw wrongVerdict(event, 'it can be refused, but not dropped')
    case 'replace':
      if (may(fact, 'MsgBody')) return changes(given, event)
      throw wrongVerdict(event, 'nothing of it can be replaced')
    case 'refuse-members': {
      const field = fact.changes?.find((name) => name.startsWith('Refused'))
      if (field === undefined) throw wrongVerdict(event, 'members cannot be refused one by one')
      if (isTexts(given.accounts)) return { [field]: given.accounts }
      throw wrongVerdict(event, 'the refused members must be a list of UserIDs')
    }
    case 'friends':
      if (may(fact, 'ResultItem')) return { ResultItem: friendAnswers(given.items, fact, event) }
      throw wrongVerdict(event, 'it is not about friends')
    case 'respond':
      if (!may(fact, 'RspData')) throw wrongVerdict(event, 'it takes no RspData')
      if (typeof given.RspData === 'string') return { RspData: given.RspData }
      throw wrongVerdict(event, `RspData must be a text, not ${show(given.RspData)}`)
    default:
      throw wrongVerdict(event, `there is no verdict ${show((given as AskedEvent).verdict)}`)
  }
}

function may({ changes }: WebhookFact, field: string): boolean {
  return changes?.includes(field) === true
}

function refusal(given: RefuseVerdict, fact: WebhookFact, event: AskedEvent): object {
  const { code, text } = given
  if (typeof text !== 'string') throw wrongVerdict(event, `the text must be a text, not ${show(text)}`)
  if (may(fact, 'ResultItem')) return { ResultItem: refuseFriends(given, fact, event) }
  if (code !== 1) checkOwnCode(code, fact, event)
  return { ErrorCode: code, ErrorInfo: text }
}

function changes({ MsgBody, CloudCustomData }: ReplaceVerdict, event: AskedEvent): object {
  if (CloudCustomData !== undefined && typeof CloudCustomData !== 'string') {
    throw wrongVerdict(event, `CloudCustomData must be a text, not ${show(CloudCustomData)}`)
  }
  if (MsgBody !== undefined && !isBody(MsgBody)) {
    throw wrongVerdict(event, 'MsgBody must be a list of elements that is not empty')
  }
  // What is `undefined` is not written: the service leaves it as it was.
  return { MsgBody, CloudCustomData }
}

function isBody(value: unknown): boolean {
  const isElement = (each: unknown) =>
    isObject(each) && typeof each.MsgType === 'string' && isObject(each.MsgContent)
  return Array.isArray(value) && value.length > 0 && value.every(isElement)
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
