import type { ChatType } from '../../message/chat.ts'
import { asOperation } from '../../transport/as-operation.ts'
import type { CallOptions } from '../../transport/caller.ts'
import type { ChatTypeInput } from '../chat-type.ts'
import type { HistoryContext } from '../context.ts'
import { type HistoryOutcome, historyFiles } from '../files.ts'

/** Asks for the files of an hour until there are any, and not again then. */
export function askHour<C extends ChatType>(
  context: HistoryContext,
  query: { readonly chatType: C; readonly hour: string },
  calls: CallOptions,
): () => Promise<HistoryOutcome<C>> {
  const caller = asOperation(context.caller, 'historyMessages')
  return keptWhenReady(async () => {
    const outcome = await historyFiles<ChatTypeInput>({ ...context, caller }, query, calls)
    return outcome as HistoryOutcome<C>
  })
}

/** Keeps an outcome that has files. The next caller may have more luck with another one. */
function keptWhenReady<C extends ChatType>(
  ask: () => Promise<HistoryOutcome<C>>,
): () => Promise<HistoryOutcome<C>> {
  let kept: Promise<HistoryOutcome<C>> | undefined
  return () => {
    if (kept !== undefined) return kept
    const asked = ask()
    const forget = () => {
      if (kept === asked) kept = undefined
    }
    kept = asked
    asked.then(({ status }) => (status === 'ready' ? undefined : forget()), forget)
    return asked
  }
}
