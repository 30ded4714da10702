import { isObject } from '../../values/json-object.ts'
import type { Store } from '../store.ts'
import { isId, isListOf, isNumber, isText } from '../value-checks.ts'

/** What an official account says about itself. */
export interface OfficialAccountTexts {
  name: string
  introduction: string
  faceUrl: string
  organization: string
  custom: string
}

/** A subscription. */
export interface Subscription {
  /** Since when, unix seconds. */
  readonly time: number
  /** `CustomString`. */
  custom: string
}

/** A message of an official account. */
export interface OfficialMessage {
  /** Counts up in each official account, from 1. */
  readonly seq: number
  /** Unix seconds. */
  readonly time: number
  /** `Random`, a uint32. */
  readonly random: number
  /** `MsgBody` as JSON text. */
  readonly body: string
  /** `CloudCustomData`. */
  readonly cloud: string
  /** Whether it was recalled. */
  recalled: boolean
}

/** An official account. */
export interface OfficialAccount {
  readonly id: string
  readonly owner: string
  /** When it was made, unix seconds. */
  readonly createTime: number
  readonly texts: OfficialAccountTexts
  maxSubscribers: number
  /** By UserID, in the order in which they came. */
  readonly subscribers: Map<string, Subscription>
  /** The one with `seq` n is at index n − 1. */
  readonly messages: OfficialMessage[]
}

/** A new official account. */
export type NewOfficialAccount = Omit<OfficialAccount, 'subscribers' | 'messages'>

/** The official accounts of the app, who has subscribed to them, and what they said. */
export class OfficialAccounts implements Store {
  readonly #accounts = new Map<string, OfficialAccount>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** All of them, in the order in which they were made. */
  get all(): readonly OfficialAccount[] {
    return [...this.#accounts.values()]
  }

  /** The official account with an id. */
  get(id: string): OfficialAccount | undefined {
    return this.#accounts.get(id)
  }

  /** Makes an official account, without subscribers and messages. */
  add(made: NewOfficialAccount): OfficialAccount {
    const account: OfficialAccount = { ...made, subscribers: new Map(), messages: [] }
    this.#accounts.set(made.id, account)
    this.#changed()
    return account
  }

  /** Forgets an official account. */
  remove({ id }: OfficialAccount): void {
    this.#accounts.delete(id)
    this.#changed()
  }

  /** Counts a change that was made in an official account. */
  touch(): void {
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const { subscribers, messages, ...account } of this.#accounts.values()) {
      yield { ...account, subscribers: [...subscribers].map(([id, { time, custom }]) => [id, time, custom]) }
      for (const { time, random, body, cloud, recalled } of messages) {
        yield { of: account.id, message: [time, random, body, cloud, recalled ? 1 : 0] }
      }
    }
  }

  put(line: unknown): boolean {
    if (!isObject(line)) return false
    return 'message' in line ? this.#putMessage(line) : this.#putAccount(line)
  }

  forgetAccount(id: string): void {
    for (const { subscribers } of this.#accounts.values()) subscribers.delete(id)
  }

  #putAccount(line: Readonly<Record<string, unknown>>): boolean {
    const { id, owner, createTime, texts, maxSubscribers, subscribers } = line
    if (!isId(id) || !isText(owner) || !isNumber(createTime) || !isNumber(maxSubscribers)) return false
    if (!isTexts(texts) || !isListOf(subscribers, isSubscriber)) return false
    const account = this.add({ id, owner, createTime, texts, maxSubscribers })
    for (const [subscriber, time, custom] of subscribers as [string, number, string][]) {
      account.subscribers.set(subscriber, { time, custom })
    }
    return true
  }

  #putMessage({ of, message }: Readonly<Record<string, unknown>>): boolean {
    const account = isId(of) ? this.#accounts.get(of) : undefined
    if (account === undefined || !Array.isArray(message) || message.length !== 5) return false
    const [time, random, body, cloud, recalled] = message
    if (!isNumber(time) || !isNumber(random) || !isText(body) || !isText(cloud)) return false
    const seq = account.messages.length + 1
    account.messages.push({ seq, time, random, body, cloud, recalled: recalled === 1 })
    return true
  }
}

function isTexts(value: unknown): value is OfficialAccountTexts {
  if (!isObject(value)) return false
  const { name, introduction, faceUrl, organization, custom } = value
  return [name, introduction, faceUrl, organization, custom].every(isText)
}

function isSubscriber(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length === 3 && isId(value[0]) && isNumber(value[1]) && isText(value[2])
  )
}
