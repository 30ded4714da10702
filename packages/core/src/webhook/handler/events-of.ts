import { isObject } from '../../check.ts'

/** An event with Tencent's own names, and always its command. */
export type NamedEvent = Readonly<Record<string, unknown>> & { readonly CallbackCommand: string }

/** Why a body, or an item of its `Events`, is no event. */
export type EventFault =
  /** It is not a JSON object, or its `Events` are no list. */
  | 'json'
  /** It names another command than the URL does. */
  | 'command'

/**
 * Takes the events out of a body: one, or the items of `Events`, in which pushes come. Those that do not name their command,
 * as results of moderation, get that of the URL. What is no event is left out, and keeps no other from being one.
 *
 * @param mayBeBatch Whether `Events` can be a list of them. A body that names its command has them only where it is of a push: elsewhere
 * it is an event with a field of that name.
 * @param faults Gets what is wrong with each that was left out.
 */
export function eventsOf(
  text: string,
  command: string | undefined,
  mayBeBatch: boolean,
  faults: EventFault[],
): NamedEvent[] {
  const body = parse(text)
  const { CallbackCommand, Events } = isObject(body) ? body : {}
  const isBatch =
    mayBeBatch &&
    Events !== undefined &&
    (CallbackCommand === undefined || (CallbackCommand === command && command?.startsWith('Push.')))
  // What is no list of events is none itself.
  const items: unknown[] = !isBatch ? [body] : Array.isArray(Events) ? Events : [null]
  const events: NamedEvent[] = []
  for (const item of items) {
    if (!isObject(item)) faults.push('json')
    else if (item.CallbackCommand === undefined && command !== undefined) {
      events.push({ ...item, CallbackCommand: command })
    } else if (item.CallbackCommand === command) events.push(item as NamedEvent)
    else faults.push('command')
  }
  return events
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
