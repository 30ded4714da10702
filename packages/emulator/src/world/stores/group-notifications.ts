import type { Store } from '../store.ts'
import { isId, isListOf, isNumber, isText } from '../value-checks.ts'

/** A notification of the app to members of a group. */
export interface GroupNotification {
  /** When it was sent, unix seconds. */
  readonly time: number
  /** What it says. */
  readonly content: string
  /** The `UserID`s of those who got it. */
  readonly to: readonly string[]
  /** The `TopicId` of the topic that it was sent to; absent where it was the group. */
  readonly topic?: string
}

/** The oldest are forgotten, as no command reads them: a server that sends for months must not fill the memory. */
const mostOfGroup = 100

/** The newest notifications of each group, which are in no history. */
export class GroupNotifications implements Store {
  readonly #sent = new Map<string, GroupNotification[]>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The newest notifications of a group, at most 100, the oldest first. */
  of(group: string): readonly GroupNotification[] {
    return this.#sent.get(group) ?? []
  }

  /** Keeps a notification. */
  add(group: string, notification: GroupNotification): void {
    this.#keep(group, notification)
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [group, sent] of this.#sent) {
      for (const { time, content, to, topic } of sent)
        yield topic === undefined ? [group, time, content, to] : [group, time, content, to, topic]
    }
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length < 4 || line.length > 5) return false
    const [group, time, content, to, topic] = line
    if (!isId(group) || !isNumber(time) || !isText(content) || !isListOf(to, isId)) return false
    if (line.length === 5 && !isId(topic)) return false
    this.#keep(group, { time, content, to, ...(isId(topic) && { topic }) })
    return true
  }

  forgetAccount(id: string): void {
    for (const [group, sent] of this.#sent) {
      const left = sent.map((each) => ({ ...each, to: each.to.filter((account) => account !== id) }))
      this.#sent.set(group, left)
    }
  }

  forgetGroup(id: string): void {
    this.#sent.delete(id)
  }

  #keep(group: string, notification: GroupNotification): void {
    this.#sent.set(group, [...this.of(group), notification].slice(-mostOfGroup))
  }
}
