import { isMessageBody, wrongType } from '@timkit/core/internal'
import type { MessageBody } from '@timkit/core/wire'
import { type Fields, isObject } from '../values/json-object.ts'
import { show } from '../values/show.ts'
import { checkDevice, type DeviceOptions, type DevicePlatform } from '../webhooks/caller.ts'
import { type CommandParts, callCommand, randomNumber } from './call-command.ts'
import type { Device, DeviceAnswer } from './device.ts'

/** Every call is answered, whatever host it names. */
const origin = 'http://127.0.0.1'
/** How devices name themselves in the log. */
const agent = 'timkit-emulator-device'

/** Gives a device of a user. */
export function createDevice(parts: CommandParts, account: string, options: DeviceOptions = {}): Device {
  checkId('account', account)
  only('options', options, ['platform', 'clientIp'])
  const caller = checkDevice(options)
  const call = async (path: string, body: Fields): Promise<DeviceAnswer> => {
    const answer = await callCommand(parts, { origin, agent, act: { account, caller } }, path, body)
    if (isObject(answer) && typeof answer.ErrorCode === 'number') return answer as Fields & DeviceAnswer
    throw wrongType(
      path,
      `was not answered to ${account}: ${typeof answer === 'string' ? answer : show(answer)}`,
    )
  }
  return {
    account,
    platform: caller.platform as DevicePlatform,
    clientIp: caller.clientIp,
    say: async (message) => {
      only('message', message, ['to', 'groupId', 'topicId', 'body', 'cloudCustomData'])
      const { to, groupId, topicId, body, cloudCustomData } = message
      checkChat('message', to, groupId, topicId)
      const content = {
        From_Account: account,
        MsgBody: bodyOf(body),
        ...(cloudCustomData !== undefined && { CloudCustomData: cloudCustomData }),
      }
      return groupId === undefined
        ? call('openim/sendmsg', { ...content, To_Account: to, MsgRandom: randomNumber() })
        : call('group_open_http_svc/send_group_msg', {
            ...content,
            GroupId: groupId,
            ...(topicId !== undefined && { TopicId: topicId }),
            Random: randomNumber(),
          })
    },
    read: async (chat) => {
      only('chat', chat, ['to', 'groupId'])
      const { to, groupId } = chat
      checkChat('chat', to, groupId)
      return groupId === undefined
        ? call('openim/admin_set_msg_read', { Report_Account: account, Peer_Account: to })
        : call('group_open_http_svc/set_unread_msg_num', {
            GroupId: groupId,
            Member_Account: account,
            UnreadMsgNum: 0,
          })
    },
  }
}

function bodyOf(body: unknown): MessageBody {
  if (typeof body === 'string') return [{ MsgType: 'TIMTextElem', MsgContent: { Text: body } }]
  if (isMessageBody(body)) return body as MessageBody
  throw wrongType('body', `must be a text or a list of elements, not ${show(body)}`)
}

function checkChat(name: string, to: unknown, groupId: unknown, topicId?: unknown): void {
  if ((to === undefined) === (groupId === undefined))
    throw wrongType(name, 'must name either an account in to, or a group in groupId')
  if (to !== undefined) checkId('to', to)
  else checkId('groupId', groupId)
  if (topicId === undefined) return
  if (to !== undefined) throw wrongType('topicId', 'must not stand beside to: a topic is in a group')
  checkId('topicId', topicId)
}

function checkId(name: string, id: unknown): void {
  if (typeof id !== 'string' || id === '')
    throw wrongType(name, `must be a text that is not empty, not ${show(id)}`)
}

function only(name: string, value: unknown, fields: readonly string[]): void {
  if (!isObject(value)) throw wrongType(name, `must be an object, not ${show(value)}`)
  const unknown = Object.keys(value).find((field) => !fields.includes(field))
  if (unknown !== undefined) throw wrongType(name, `has no field ${show(unknown)}, only ${fields.join(', ')}`)
}
