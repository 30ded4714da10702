import type { Store } from '../store.ts'
import { isNumber, isText } from '../value-checks.ts'

/** A message to all live rooms, as a repeat of it is recognised. */
export interface Broadcast {
  /** Its number: they count up from 1. */
  readonly seq: number
  /** Unix seconds. */
  readonly time: number
  /** `Random`, a uint32. */
  readonly random: number
  /** `MsgBody` as JSON text. */
  readonly body: string
}

/** The messages to all live rooms; what they say is in each room as well. */
export class Broadcasts implements Store {
  readonly #sent: Broadcast[] = []
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The newest of them with this random number and body that was sent at a time or later. */
  find({ random, body, time }: Omit<Broadcast, 'seq'>): Broadcast | undefined {
    return this.#sent.findLast((sent) => sent.time >= time && sent.random === random && sent.body === body)
  }

  /** Adds one, and gives it its number. */
  add(message: Omit<Broadcast, 'seq'>): Broadcast {
    const added = { seq: this.#sent.length + 1, ...message }
    this.#sent.push(added)
    this.#changed()
    return added
  }

  *lines(): Generator<unknown> {
    for (const { time, random, body } of this.#sent) yield [time, random, body]
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 3) return false
    const [time, random, body] = line
    if (!isNumber(time) || !isNumber(random) || !isText(body)) return false
    this.#sent.push({ seq: this.#sent.length + 1, time, random, body })
    return true
  }
}
