import { isObject } from '../../check.ts'

/** An event with Tencent's own names, and always its command. */
export type NamedEvent = Readonly<Record<string, unknown>> & { readonly CallbackCommand: string }

/** Why a body holds no events. */
export type EventFault =
  /** It is not a JSON object. */
  | 'json'
  /** It names another command than the URL does. */
  | 'command'

/**
 * Takes the events out of a body: one, or the items of `Events`, in which pushes come. Those that do not name their command,
 * as results of moderation, get that of the URL.
 *
 * @param mayBeBatch Whether `Events` is a list of them, and not a field of the event.
 */
export function eventsOf(
  text: string,
  command: string | undefined,
  mayBeBatch: boolean,
): readonly NamedEvent[] | EventFault {
  const body = parse(text)
  if (body === undefined) return 'json'
  const { CallbackCommand, Events } = body
  const isBatch = mayBeBatch && CallbackCommand === undefined && Array.isArray(Events)
  const items: unknown[] = isBatch ? Events : [body]
  const events: NamedEvent[] = []
  for (const item of items) {
    if (!isObject(item)) return 'json'
    if (item.CallbackCommand === undefined && command !== undefined) {
      events.push({ ...item, CallbackCommand: command })
    } else if (item.CallbackCommand === command) events.push(item as NamedEvent)
    else return 'command'
  }
  return events
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
