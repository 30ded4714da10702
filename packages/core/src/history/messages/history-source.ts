import { checkList, checkObject } from '../../check.ts'
import type { ChatType } from '../../message/chat.ts'
import type { CallOptions } from '../../transport/caller.ts'
import { type ChatTypeInput, readChatType } from '../chat-type.ts'
import type { HistoryContext } from '../context.ts'
import type { HistoryFile } from '../file.ts'
import type { HistoryHourQuery, HistoryOutcome } from '../files.ts'
import { toHistoryHour } from '../hour.ts'

/** What messages are read from: an hour, what `historyFiles` gave for it, or one of its files. */
export type HistorySource<C extends ChatTypeInput = ChatTypeInput> =
  | HistoryHourQuery<C>
  | HistoryOutcome<C & ChatType>
  | HistoryFile<C & ChatType>

/** An hour to read from. */
export interface OpenSource<C extends ChatType> {
  readonly chatType: C
  readonly hour: string
  /** What there is of the hour. The service is asked until it has files, and not again then. */
  readonly outcome: () => Promise<HistoryOutcome<C>>
}

/**
 * Reads what messages are to be read from, and asks for what it does not say.
 *
 * @throws {TypeError | RangeError} The hour, the chat type or the files are wrong.
 */
export function openSource<C extends ChatTypeInput>(
  context: HistoryContext,
  source: HistorySource<C>,
  calls: CallOptions,
): OpenSource<Lowercase<C>> {
  type Own = Lowercase<C>
  const chatType = readChatType<C>(source.chatType as C)
  const hour = toHistoryHour(source.hour)
  const known = knownOutcome<Own>(source as HistorySource<Own>)
  if (known !== undefined) {
    return { chatType, hour, outcome: () => Promise.resolve({ ...known, chatType, hour }) }
  }
  let ask: (() => Promise<HistoryOutcome<Own>>) | undefined
  const outcome = async () => {
    const { askHour } = await import('./ask-hour.ts')
    ask ??= askHour<Own>(context, { chatType, hour }, calls)
    return ask()
  }
  return { chatType, hour, outcome }
}

/** What a source says of its hour, copied: what is changed while it is read must not be read. A file cannot change. */
function knownOutcome<C extends ChatType>(source: HistorySource<C>): HistoryOutcome<C> | undefined {
  // Not by its class, which is loaded with the first answer that has files.
  if ('gzipMd5' in source) {
    const { chatType, hour } = source
    return { status: 'ready', chatType, hour, files: [source], skipped: [] }
  }
  if (!('status' in source)) return undefined
  if (source.status !== 'ready') return { ...source }
  const files = checkList(source.files, 'source.files')
  for (const [index, file] of files.entries()) checkObject(file, `source.files[${index}]`)
  return { ...source, files }
}
