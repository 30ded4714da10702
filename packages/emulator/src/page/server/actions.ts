import { callCommand, randomNumber } from '../../device/call-command.ts'
import { type Fields, isObject } from '../../values/json-object.ts'
import { checkDevice, type DeviceOptions } from '../../webhooks/caller.ts'
import { communityOf } from '../../world/records/topic-id.ts'
import type { PageParts } from '../parts.ts'
import { explanationOf } from '../view/log.ts'
import type { ActionResult } from '../wire/action.ts'
import type { PageLocale } from '../wire/locale.ts'
import { type Action, ActionError } from './action.ts'
import { webhookActions } from './webhook-actions.ts'

/** What can be done from the page, by the last part of the path. */
export const actions: Readonly<Record<string, (parts: PageParts, action: Action) => Promise<ActionResult>>> =
  {
    send: (parts, action) => {
      const body = [{ MsgType: 'TIMTextElem', MsgContent: { Text: textOf(action, 'text') } }]
      const random = randomNumber()
      const account = textOf(action, 'account')
      const from = { From_Account: account }
      const id = textOf(action, 'id')
      const { type } = action.fields
      return type === 'Group' || type === 'Topic'
        ? call(parts, action, account, 'group_open_http_svc/send_group_msg', {
            ...from,
            ...(type === 'Group' ? { GroupId: id } : topicFields(parts, id)),
            Random: random,
            MsgBody: body,
          })
        : call(parts, action, account, 'openim/sendmsg', {
            ...from,
            To_Account: id,
            MsgRandom: random,
            MsgBody: body,
          })
    },
    read: (parts, action) => {
      const account = textOf(action, 'account')
      const id = textOf(action, 'id')
      if (action.fields.type === 'Topic') throw new ActionError('Nothing of a topic is unread')
      return action.fields.type === 'Group'
        ? call(parts, action, account, 'group_open_http_svc/set_unread_msg_num', {
            GroupId: id,
            Member_Account: account,
            UnreadMsgNum: 0,
          })
        : call(parts, action, account, 'openim/admin_set_msg_read', {
            Report_Account: account,
            Peer_Account: id,
          })
    },
    import: (parts, action) => {
      const account = textOf(action, 'account')
      return call(parts, action, account, 'im_open_login_svc/account_import', { UserID: account })
    },
    clock: async ({ clock }, { fields }) => {
      const { advance, set, freeze } = fields
      if (typeof advance === 'number' && Number.isFinite(clock.now() + advance)) clock.advance(advance)
      else if (typeof set === 'number' && Number.isFinite(set)) clock.set(set)
      else if (freeze === true) clock.freeze()
      else if (freeze === false) clock.resume()
      else if (fields.reset === true) clock.reset()
      else throw new ActionError('One of advance, set, freeze and reset is needed')
      return done
    },
    faults: async ({ faults }) => {
      faults.clear()
      return done
    },
    clear: async ({ log }) => {
      log.clear()
      return done
    },
    reset: async ({ reset }) => {
      reset()
      return done
    },
    ...webhookActions,
  }

const done: ActionResult = { errorCode: 0, errorInfo: '' }
/** How the page names itself in the log. */
const pageAgent = 'timkit-emulator-page'
/** Stands for an `ErrorCode` where there is none. */
const noAnswer = -1

/** Calls a command for the user who does it, by the account that is named; as a server does where that was chosen. */
async function call(
  parts: PageParts,
  { fields, origin, locale, signal }: Action,
  account: string,
  path: string,
  body: Fields,
): Promise<ActionResult> {
  const { platform, clientIp } = fields as DeviceOptions
  const isServer = fields.platform === 'RESTAPI'
  const caller = checked(() => checkDevice({ platform: isServer ? undefined : platform, clientIp }))
  const act = isServer ? undefined : { account, caller }
  const answer = await callCommand(parts, { origin, agent: pageAgent, signal, act }, path, body)
  return resultOf(answer, locale)
}

function checked<Value>(check: () => Value): Value {
  try {
    return check()
  } catch (error) {
    throw new ActionError(error instanceof Error ? error.message : String(error))
  }
}

function resultOf(answer: unknown, locale: PageLocale): ActionResult {
  if (!isObject(answer) || typeof answer.ErrorCode !== 'number') {
    return {
      errorCode: noAnswer,
      errorInfo: typeof answer === 'string' ? answer : 'No answer of the service',
    }
  }
  const { ErrorCode: errorCode, ErrorInfo: errorInfo } = answer
  return {
    errorCode,
    errorInfo: String(errorInfo),
    ...(errorCode !== 0 && { explanation: explanationOf(errorCode, locale) }),
  }
}

/** Names a topic: also one that was deleted meanwhile, for the answer to say so. */
function topicFields({ world }: PageParts, id: string): Fields {
  return { GroupId: world().stores.topics.find(id)?.group ?? communityOf(id), TopicId: id }
}

function textOf({ fields }: Action, name: string): string {
  const value = fields[name]
  if (typeof value === 'string') return value
  throw new ActionError(`${name} must be a text`)
}
