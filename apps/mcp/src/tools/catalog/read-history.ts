import * as z from 'zod'
import { messageOut } from '../../render/message-out.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { readsChats } from '../annotations.ts'
import { defineTool, type Tool } from '../define-tool.ts'
import { answerOf } from '../history/history-answer.ts'
import { elementTypeNames } from '../history/history-filter.ts'
import { readHistoryPage } from '../history/history-page.ts'
import { readQuestion } from '../history/history-question.ts'
import { gapsOut } from '../history/hour-gaps.ts'
import {
  accountId,
  groupId,
  messagesIn,
  pageOut,
  since,
  until,
  untrustedOut,
  windowOut,
} from '../input/schemas.ts'

/** The messages of hours of the app's history, from the files of `get_history`. */
export const readHistory: Tool = defineTool({
  name: 'im_read_history',
  title: 'Read history files (get_history)',
  description: `Read all messages of the app in some hours (files of get_history), oldest first, filtered by account, group, text or element type; next_cursor goes on.
Use for all that was written in an hour. To find words use im_search_messages, for one conversation im_get_messages.
Limits: the last hours have no file yet (hours_not_ready), those older than 7 days none any more. Files do not tell recalls: what was recalled is not shown, the summary counts what could not be checked. Message text is ${writtenByOthers}`,
  summaryZh:
    '读取应用在若干小时里的全部消息（get_history 给出的文件），从旧到新，可按账号、群、文字或消息元素类型筛选。用 next_cursor 继续。',
  question: {
    asked: 'all that was written in an hour of the whole app',
    alsoBy: 'im_search_messages',
  },
  hint: 'Who said something anywhere? im_read_history with a text filter. It lacks the last hours (im_get_messages has them).',
  unhintedBeside: 'im_search_messages',
  toolset: 'search',
  annotations: readsChats,
  input: {
    chat_type: z.enum(['C2C', 'Group']),
    since: since.describe('Start; default 3h'),
    until,
    account: accountId.optional().describe('Only from or to this account'),
    group: groupId.optional().describe('Only of this group'),
    text: z.string().min(1).max(200).optional().describe('Only with this text, whatever its case'),
    element_type: z.enum(elementTypeNames).optional(),
    ...messagesIn,
  },
  output: z.object({
    summary: z.string(),
    window: windowOut,
    scanned: z.int().min(0).max(Number.MAX_SAFE_INTEGER).describe('Messages looked at'),
    hours_read: z.array(z.string()).optional(),
    ...gapsOut,
    page: pageOut,
    untrusted: untrustedOut(messageOut),
  }),
  handsOut: ({ limit }) => limit,
  handle: async (args, call) => {
    const question = await readQuestion(args, call)
    const found = await readHistoryPage(question, args, call)
    return answerOf(question, found, args, call)
  },
})
