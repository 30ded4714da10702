import type { Message } from '@timkit/core'
import { askedId } from '../../render/message-text.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { pageWords } from '../../told/page-words.ts'
import { readsChats } from '../annotations.ts'
import { defineTool, type Tool } from '../define-tool.ts'
import { conversationOut, groupId, messagesIn, since, until } from '../input/schemas.ts'
import { readConversation } from '../pages/conversation-pages.ts'

/** The messages of a group, from `group_msg_get_simple`. */
export const getGroupMessages: Tool = defineTool({
  name: 'im_get_group_messages',
  title: 'Get group messages (group_msg_get_simple)',
  description: `Read what was said in a group (group_msg_get_simple), newest page first, each page oldest message first; next_cursor goes on to older messages.
im_list_conversations shows ids of groups. An AVChatRoom keeps no messages. Message text is ${writtenByOthers}`,
  summaryZh:
    '读取一个群里的消息（group_msg_get_simple），从最新的一页开始，页内从旧到新。用 next_cursor 继续读更早的消息。',
  question: { asked: 'what was said in a group', alsoBy: 'im_search_messages' },
  hint: 'What was said in a group? im_get_group_messages.',
  toolset: 'read',
  annotations: readsChats,
  input: {
    group: groupId,
    since,
    until,
    ...messagesIn,
  },
  output: conversationOut,
  handsOut: ({ limit }) => limit,
  handle: async (args, call) => {
    const { group } = args
    await call.app.access.checkGroup(group)
    return readConversation(args, call, {
      title: pageWords[call.app.config.language].ofGroup(askedId(group)),
      scope: {
        tool: 'im_get_group_messages',
        principal: call.principal,
        query: { group, since: args.since, until: args.until },
      },
      query: ({ window, place, pageSize }) => ({
        chat: { type: 'group', groupId: group },
        since: window.from,
        until: window.to,
        pageSize: Math.min(pageSize, 20),
        cursor: place?.page,
      }),
      given:
        ({ below = Number.POSITIVE_INFINITY }) =>
        ({ seq }) =>
          seq >= below,
      after,
    })
  },
})

/** Where a page of the service begins, and what of it was given. */
interface Place {
  readonly page?: string | undefined
  /** The smallest number that was given; absent at the start of a page. */
  readonly below?: number | undefined
}

function after(given: readonly Message[], page: string | undefined): Place {
  // A message may have no number; the others tell how far reading has come.
  const numbers = given.flatMap(({ seq }) => (seq > 0 ? [seq] : []))
  return { page, below: numbers.length === 0 ? undefined : Math.min(...numbers) }
}
