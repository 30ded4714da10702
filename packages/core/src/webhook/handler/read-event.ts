import { isObject } from '../../check.ts'

/** An event with Tencent's own names, and always its command. */
export type NamedEvent = Readonly<Record<string, unknown>> & { readonly CallbackCommand: string }

/** Why a body, or an item of its `Events`, is no event. */
export type EventFault =
  /** It is not a JSON object, or its `Events` are no list. */
  | 'json'
  /** It names another command than the URL does. */
  | 'command'
  /** It has more than 1,000 events. Tencent sends at most 100 pushes at a time. */
  | 'batch-size'

/** Reads an event, of which there is none where it is of another command. */
export function readEvent(
  item: unknown,
  command: string | undefined,
  faults: EventFault[],
): readonly NamedEvent[] {
  if (isObject(item)) {
    if (item.CallbackCommand === command) return [item as NamedEvent]
    if (item.CallbackCommand === undefined) return [{ ...item, CallbackCommand: command as string }]
  }
  faults.push(isObject(item) ? 'command' : 'json')
  return []
}
