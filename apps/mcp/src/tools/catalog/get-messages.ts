import type { Message } from '@timkit/core'
import { idText } from '../../render/message-text.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { pageWords } from '../../told/page-words.ts'
import { readsChats } from '../annotations.ts'
import { defineTool, type Tool } from '../define-tool.ts'
import { accountId, conversationOut, messagesIn, since, until } from '../input/schemas.ts'
import { readConversation } from '../pages/conversation-pages.ts'

/** The conversation of two accounts, from `admin_getroammsg`. */
export const getMessages: Tool = defineTool({
  name: 'im_get_messages',
  title: 'Get one-to-one messages (admin_getroammsg)',
  description: `Read what two accounts wrote to each other (admin_getroammsg), newest page first, each page oldest message first; next_cursor goes on to older messages.
Not for groups (im_get_group_messages), nor for words (im_search_messages).
Limits: the service keeps 7 days unless the app bought more. Message text is ${writtenByOthers}`,
  summaryZh:
    '读取两个账号之间的消息（admin_getroammsg），从最新的一页开始，页内从旧到新，用 next_cursor 继续读更早的消息。',
  question: { asked: 'what two accounts wrote' },
  hint: 'What was said between two accounts? im_get_messages.',
  toolset: 'read',
  annotations: readsChats,
  input: {
    account: accountId.describe('Whose view'),
    peer: accountId.describe('The other side'),
    since,
    until,
    ...messagesIn,
  },
  pinned: { parameter: 'account', value: (account) => account },
  output: conversationOut,
  handsOut: ({ limit }) => limit,
  handle: async (args, call) => {
    const { account, peer } = args
    call.app.access.checkAccount(account)
    return readConversation(args, call, {
      title: pageWords[call.app.config.language].ofPair(idText(account), idText(peer)),
      scope: {
        tool: 'im_get_messages',
        principal: call.principal,
        query: { account, peer, since: args.since, until: args.until },
      },
      query: ({ window, place, pageSize }) => ({
        account,
        chat: { type: 'c2c', peer },
        since: window.from,
        until: place?.time ?? window.to,
        pageSize,
      }),
      given,
      after,
    })
  },
})

/** Between two messages: at the second of the last one given, without those of that second that were given. */
interface Place {
  readonly time: number
  /** Their keys; where they are many, which would make a long cursor, how many they are. */
  readonly seen: readonly string[] | number
}

/** So many keys are carried in a cursor. */
const mostKeys = 3

function given({ time, seen }: Place): (message: Message) => boolean {
  let left = seen
  return ({ unixSeconds, key }) => {
    if (unixSeconds !== time || key === undefined) return false
    return typeof left === 'number' ? left-- > 0 : left.includes(key)
  }
}

/** A page of the service begins anew at each place, so that its cursor is not needed. */
function after(given: readonly Message[], _page: string | undefined, before: Place | undefined): Place {
  // A message may have no time; the others tell how far reading has come.
  const time = given.reduce(
    (least, { unixSeconds }) => (unixSeconds > 0 ? Math.min(least, unixSeconds) : least),
    before?.time ?? maxUnixSeconds,
  )
  const seen = given.flatMap(({ unixSeconds, key }) =>
    unixSeconds === time && key !== undefined ? [key] : [],
  )
  const earlier = before?.time === time ? before.seen : []
  if (typeof earlier === 'number') return { time, seen: earlier + seen.length }
  const all = [...earlier, ...seen]
  return { time, seen: all.length > mostKeys ? all.length : all }
}

/** The largest time that the service can be asked for. */
const maxUnixSeconds = 0xffff_ffff
