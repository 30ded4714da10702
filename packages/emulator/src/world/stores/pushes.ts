import { isObject } from '../../values/json-object.ts'
import type { Store } from '../store.ts'
import { isId, isListOf, isNumber, isText } from '../value-checks.ts'

/** A push that was sent. */
export interface Push {
  /** What it is recalled by. */
  readonly taskId: string
  /** The command that sent it, such as `timpush/push`. */
  readonly path: string
  /** When it was sent, unix milliseconds: two have to be more than a second apart. */
  readonly time: number
  /** The sender. */
  readonly from: string
  /** What a repeat is known by. */
  readonly random: number
  /** Who was to get it, as JSON text; empty for everybody, or where each was named. */
  readonly condition: string
  /** Who got it: the first of them, at most {@link maxNamed}. */
  readonly recipients: readonly string[]
  /** How many got it. */
  readonly reached: number
  /** `MsgBody` as JSON text; empty for a push that is no message. */
  readonly body: string
  /** `OfflinePushInfo` as JSON text; empty where there was none. */
  readonly notification: string
  /** `DataId`; empty where there was none. */
  readonly dataId: string
  /** When it was recalled, unix milliseconds; 0 where it was not. */
  readonly revokedAt: number
}

/** So many recipients of a push are remembered by name: an app may have a hundred thousand. */
export const maxNamed = 1000
/** So many pushes are remembered, the newest: an emulator that enforces no limits may be sent any number. */
export const maxPushes = 1000

/** The pushes of the app, to all and to some. */
export class Pushes implements Store {
  readonly #pushes: Push[] = []
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** All that are remembered, the newest last. */
  all(): readonly Push[] {
    return this.#pushes
  }

  /** The newest push of a command. */
  last(path: string): Push | undefined {
    return this.#pushes.findLast((push) => push.path === path)
  }

  /** The push with a TaskId. */
  find(taskId: string): Push | undefined {
    return this.#pushes.findLast((push) => push.taskId === taskId)
  }

  /** Remembers a push. */
  add(push: Push): void {
    this.#keep(push)
    this.#changed()
  }

  /** Notes that a push was recalled. */
  revoke({ taskId }: Push, revokedAt: number): void {
    const index = this.#pushes.findLastIndex((push) => push.taskId === taskId)
    const push = this.#pushes[index]
    if (push !== undefined) this.#pushes[index] = { ...push, revokedAt }
    this.#changed()
  }

  lines(): Iterable<unknown> {
    return this.#pushes
  }

  put(line: unknown): boolean {
    if (!isPush(line)) return false
    this.#keep(line)
    return true
  }

  #keep(push: Push): void {
    this.#pushes.push(push)
    if (this.#pushes.length > maxPushes) this.#pushes.shift()
  }
}

function isPush(line: unknown): line is Push {
  if (!isObject(line)) return false
  const texts = [line.condition, line.body, line.notification, line.dataId]
  const numbers = [line.time, line.random, line.reached, line.revokedAt]
  return (
    [line.taskId, line.path, line.from].every(isId) &&
    texts.every(isText) &&
    numbers.every(isNumber) &&
    isListOf(line.recipients, isText)
  )
}
