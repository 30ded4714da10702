import { isObject } from '../../values/json-object.ts'
import type { Store } from '../store.ts'
import { isId, isNumber, isText } from '../value-checks.ts'

/** What a topic says about itself. */
export interface TopicTexts {
  readonly name: string
  readonly faceUrl: string
  readonly notification: string
  readonly introduction: string
  readonly custom: string
}

/** A room of a community. */
export interface Topic extends TopicTexts {
  /** `TopicId`. */
  readonly id: string
  /** The `GroupId` of the community. */
  readonly group: string
  /** When it was made, unix seconds. */
  readonly createTime: number
  /** `MuteAllMember`. */
  readonly muteAll: boolean
}

/** The topics of all communities. */
export class Topics implements Store {
  readonly #topics = new Map<string, Topic>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The topics of a community, in the order in which they were made. */
  of(group: string): readonly Topic[] {
    return [...this.#topics.values()].filter((topic) => topic.group === group)
  }

  /** The topic of a community with an id. */
  get(group: string, id: string): Topic | undefined {
    const topic = this.#topics.get(id)
    return topic?.group === group ? topic : undefined
  }

  /** The topic with an id, in whichever community. */
  find(id: string): Topic | undefined {
    return this.#topics.get(id)
  }

  /** Makes a topic, or changes it. */
  set(topic: Topic): void {
    this.#topics.set(topic.id, topic)
    this.#changed()
  }

  /** Forgets a topic. */
  remove({ id }: Topic): void {
    this.#topics.delete(id)
    this.#changed()
  }

  lines(): Iterable<unknown> {
    return this.#topics.values()
  }

  put(line: unknown): boolean {
    if (!isTopic(line)) return false
    this.#topics.set(line.id, line)
    return true
  }

  forgetGroup(group: string): void {
    for (const { id } of this.of(group)) this.#topics.delete(id)
  }
}

function isTopic(value: unknown): value is Topic {
  if (!isObject(value)) return false
  const { id, group, createTime, muteAll, name, faceUrl, notification, introduction, custom } = value
  const isWhole = isId(id) && isId(group) && isNumber(createTime) && typeof muteAll === 'boolean'
  return isWhole && [name, faceUrl, notification, introduction, custom].every(isText)
}
