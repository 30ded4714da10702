import type { Message } from '@timkit/core'
import type { Untrusted } from '../answer.ts'
import type { ToolCall } from '../define-tool.ts'
import {
  coveredBy,
  describePage,
  messageCollector,
  type PageDescription,
  type Written,
  writeMessages,
} from '../pages/listing.ts'
import { type HistoryFilters, historyFilter } from './history-filter.ts'
import type { HistoryArguments, HistoryQuestion } from './history-question.ts'
import { type HoursRead, readHours } from './read-hours.ts'
import { type CheckedMessages, checkRecalls, emptyMessage } from './recalled.ts'

/** One page of history, as it may be shown. */
export interface HistoryPage {
  readonly read: HoursRead
  /** What became of its messages since. */
  readonly checked: CheckedMessages
  readonly shown: number
  /** Where it ends, and why. */
  readonly page: PageDescription
  /** Its messages, written down. */
  readonly untrusted: Untrusted
}

const unknownStatus = 'recall-unknown'

/** Reads a page, and compares it with its conversations, so that nothing is shown that was recalled. */
export async function readHistoryPage(
  { scope, window, hours, skip }: HistoryQuestion,
  args: HistoryArguments,
  call: ToolCall,
): Promise<HistoryPage> {
  const { app } = call
  const filter = await historyFilter(args, window, call)
  const client = await app.client()
  const collector = messageCollector(args, call, 'many-conversations', formsOf)
  const key = JSON.stringify(scope)
  const query = { chatType: args.chat_type, hours, skip, limit: args.limit, key }
  const read = await readHours(client, query, call, { collector, filter })
  const checked = await checkRecalls(client, read.messages, call)
  const shown = shownOf(checked, args)
  const page = await describePage(call, scope, {
    returned: shown.length,
    next: read.next === undefined ? undefined : { window, ...read.next },
    covered: coveredBy(read.messages, call),
    cutBy: read.stoppedBy,
  })
  const written = shown.map((message): Written => {
    return { message, status: checked.unknown.has(message) ? unknownStatus : undefined }
  })
  const untrusted = writeMessages(collector, written, args, call, 'many-conversations')
  return { read, checked, shown: shown.length, page, untrusted }
}

/** What may become of a message when its page is checked: a page must have room for each. */
function formsOf(message: Message): readonly Written[] {
  return [{ message, status: unknownStatus }, { message: emptyMessage(message, 'recalled') }]
}

/** A message that was taken back says nothing any more, so that no text and no element can be looked for in it. */
function shownOf(
  { messages, takenBack }: CheckedMessages,
  { text, element_type: kind }: HistoryFilters,
): readonly Message[] {
  return text === undefined && kind === undefined
    ? messages
    : messages.filter((message) => !takenBack.has(message))
}
