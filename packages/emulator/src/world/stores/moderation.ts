import { isObject } from '../../values/json-object.ts'
import type { Store } from '../store.ts'
import { isId, isNumber, isText } from '../value-checks.ts'

/** A word that cloud moderation looks for. */
export interface CloudWord {
  /** Unique in the world. */
  readonly id: string
  readonly content: string
  /** What is wrong with it. */
  readonly label: string
  /** When it was added, unix seconds. */
  readonly time: number
}

/** A word or pattern of the app's own filter. */
export interface LocalWord {
  readonly id: number
  readonly keyword: string
  /** 1 for a word, 2 for a regular expression. */
  readonly wordType: 1 | 2
  /** 1 where it is replaced, 2 where the message is stopped. */
  readonly filterType: 1 | 2
  readonly replaced: string
  /** When it was changed, unix seconds. */
  readonly time: number
}

/** The words that moderation looks for. There is one library of cloud words: libraries are made in the console. */
export class Moderation implements Store {
  readonly #cloud = new Map<string, CloudWord>()
  readonly #local = new Map<string, LocalWord>()
  readonly #changed: () => void
  #last = 0
  #requests = 0

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The cloud words, in the order in which they were added. */
  get cloudWords(): readonly CloudWord[] {
    return [...this.#cloud.values()]
  }

  /** The words and patterns of the filter, in the order in which they were added. */
  get localWords(): readonly LocalWord[] {
    return [...this.#local.values()]
  }

  /** A name that no other request has. */
  takeRequestId(): string {
    this.#requests += 1
    return `emulator-${this.#requests}`
  }

  /** Adds a cloud word; one that is there stays as it is. */
  addCloudWord(word: Omit<CloudWord, 'id'>): void {
    if (this.#cloud.has(word.content)) return
    this.#last += 1
    this.#cloud.set(word.content, { id: `k${this.#last}`, ...word })
    this.#changed()
  }

  /** Takes a cloud word out, and returns it. */
  removeCloudWord(content: string): CloudWord | undefined {
    const word = this.#cloud.get(content)
    this.#cloud.delete(content)
    this.#changed()
    return word
  }

  /** Adds a word or pattern to the filter, or changes it. */
  setLocalWord(word: Omit<LocalWord, 'id'>): void {
    const key = keyOf(word)
    let { id } = this.#local.get(key) ?? { id: 0 }
    if (id === 0) {
      this.#last += 1
      id = this.#last
    }
    this.#local.set(key, { id, ...word })
    this.#changed()
  }

  /** Takes a word or pattern out of the filter. */
  removeLocalWord(word: Pick<LocalWord, 'keyword' | 'wordType'>): void {
    this.#local.delete(keyOf(word))
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const cloud of this.#cloud.values()) yield { cloud }
    for (const local of this.#local.values()) yield { local }
  }

  put(line: unknown): boolean {
    if (!isObject(line)) return false
    if (isCloudWord(line.cloud)) this.#cloud.set(line.cloud.content, line.cloud)
    else if (isLocalWord(line.local)) this.#local.set(keyOf(line.local), line.local)
    else return false
    // No number is given twice.
    this.#last = Math.max(this.#last, this.#cloud.size + this.#local.size, ...this.#numbers())
    return true
  }

  #numbers(): readonly number[] {
    return [
      ...this.localWords.map(({ id }) => id),
      ...this.cloudWords.map(({ id }) => Number(id.slice(1))).filter(isNumber),
    ]
  }
}

function keyOf({ wordType, keyword }: Pick<LocalWord, 'keyword' | 'wordType'>): string {
  return `${wordType}${keyword}`
}

function isCloudWord(value: unknown): value is CloudWord {
  if (!isObject(value)) return false
  const { id, content, label, time } = value
  return isId(id) && isId(content) && isText(label) && isNumber(time)
}

function isLocalWord(value: unknown): value is LocalWord {
  if (!isObject(value)) return false
  const { id, keyword, wordType, filterType, replaced, time } = value
  const isKind = (kind: unknown) => kind === 1 || kind === 2
  return (
    isNumber(id) &&
    isId(keyword) &&
    isKind(wordType) &&
    isKind(filterType) &&
    isText(replaced) &&
    isNumber(time)
  )
}
