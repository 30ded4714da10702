import type { Fields } from '../values/json-object.ts'
import { familyOf } from './pattern.ts'
import type { CheckedShape } from './shape.ts'

/** An event with its name, whatever it is. */
export interface NamedWebhook {
  /** The command that it is about. */
  readonly CallbackCommand: string
}

/** Several pushes, as Tencent sends them. */
export interface WebhookBatch {
  /** What is pushed, each with its command. */
  readonly Events: readonly NamedWebhook[]
}

/** Whether several events of a command go into one call. */
export function isBatched(command: string, { pushEvents }: CheckedShape): boolean {
  return familyOf(command) === 'Push' && pushEvents > 0
}

/** Makes the body of a call out of an event; out of several where they go into one call. */
export function bodyOf(events: readonly [NamedWebhook, ...NamedWebhook[]], shape: CheckedShape): Fields {
  const [first] = events
  if (isBatched(first.CallbackCommand, shape))
    return 'Events' in first ? { Events: first.Events } : { Events: events.map(fieldsOf) }
  return shaped(fieldsOf(first), shape)
}

function shaped(fields: Fields, { eventTime, without }: CheckedShape): Fields {
  const command = String(fields.CallbackCommand)
  const entries = Object.entries(fields).filter(([name]) => !without.includes(name))
  return Object.fromEntries(
    entries
      // The only event whose body does not say what it is.
      .filter(([name]) => name !== 'CallbackCommand' || familyOf(command) !== 'ContentCallback')
      .map(([name, value]) => [
        name,
        name === 'EventTime' && eventTime === 'text' && typeof value === 'number' ? String(value) : value,
      ]),
  )
}

function fieldsOf(event: NamedWebhook): Fields {
  return { ...event }
}
