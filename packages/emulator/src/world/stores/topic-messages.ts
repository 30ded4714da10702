import type { GroupMessage } from '../records/message.ts'
import type { ImportedMessage } from '../records/records.ts'
import type { Store } from '../store.ts'
import { isId, isNumber, isText } from '../value-checks.ts'
import type { Topic } from './topics.ts'

interface Said {
  /** The `GroupId` of the community. */
  readonly group: string
  /** The one with `MsgSeq` n is at index n − 1. */
  readonly messages: GroupMessage[]
}

const none: readonly GroupMessage[] = []

/** What was said in the topics of communities. */
export class TopicMessages implements Store {
  readonly #topics = new Map<string, Said>()
  /** What was imported lately, by topic and `Random`. Only minutes count: not in a snapshot. */
  readonly #imported = new Map<string, Map<number, ImportedMessage>>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The messages of a topic: the one with `MsgSeq` n is at index n − 1. */
  of(topic: string): readonly GroupMessage[] {
    return this.#topics.get(topic)?.messages ?? none
  }

  /** Puts a message that has the next `MsgSeq` into a topic. */
  add({ id, group }: Pick<Topic, 'id' | 'group'>, message: GroupMessage): void {
    this.#keep(id, group, message)
    this.#changed()
  }

  /** What was imported into a topic lately, by `Random`: who imports adds to it. */
  imported(topic: string): Map<number, ImportedMessage> {
    const known = this.#imported.get(topic) ?? new Map<number, ImportedMessage>()
    this.#imported.set(topic, known)
    return known
  }

  /** Forgets what was said in a topic. */
  forgetTopic(id: string): void {
    this.#imported.delete(id)
    if (this.#topics.delete(id)) this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [topic, { group, messages }] of this.#topics) {
      for (const { id, time, random, from, priority, body, cloud, flags } of messages)
        yield [topic, group, id, time, random, from, priority, body, cloud, flags]
    }
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 10) return false
    const [topic, group, id, time, random, from, priority, body, cloud, flags] = line
    if (![topic, group, from].every(isId) || ![id, time, random, priority, flags].every(isNumber))
      return false
    if (!isText(body) || !isText(cloud)) return false
    const seq = this.of(topic).length + 1
    this.#keep(topic, group, { id, time, seq, random, from, priority, body, cloud, flags })
    return true
  }

  forgetGroup(group: string): void {
    for (const [topic, said] of this.#topics) {
      if (said.group !== group) continue
      this.#topics.delete(topic)
      this.#imported.delete(topic)
    }
  }

  #keep(topic: string, group: string, message: GroupMessage): void {
    const said = this.#topics.get(topic)
    if (said === undefined) this.#topics.set(topic, { group, messages: [message] })
    else said.messages.push(message)
  }
}
