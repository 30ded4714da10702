import { Subscribers } from '../subscription/subscribers.ts'
import { hourSeconds } from '../time/beijing-time.ts'
import { ContactLists } from './conversations/contact-lists.ts'
import { addUnread, dropUnread, openSide } from './conversations/conversation.ts'
import { createAccount } from './records/account.ts'
import { removeMember } from './records/group.ts'
import {
  type C2CMessage,
  flag,
  type GroupMessage,
  insertInOrder,
  type MessageKey,
} from './records/message.ts'
import type { Account, Group } from './records/records.ts'
import type { Topic } from './stores/topics.ts'
import { Stores } from './stores.ts'

/** What a new one-to-one message is made of. */
export interface NewC2CMessage extends MessageKey {
  /** `From_Account`. */
  readonly from: Account
  /** `To_Account`. */
  readonly to: Account
  /** `MsgBody` as JSON text. */
  readonly body: string
  /** `CloudCustomData`. */
  readonly cloud: string
  /** Bits of `flag`. */
  readonly flags: number
}

/** What a new group message is made of. */
export interface NewGroupMessage {
  /** `From_Account`. */
  readonly from: Account
  /** Unix seconds. */
  readonly time: number
  /** `Random`. */
  readonly random: number
  /** `MsgBody` as JSON text. */
  readonly body: string
  /** `CloudCustomData`. */
  readonly cloud: string
  /** Bits of `flag`. */
  readonly flags: number
  /** 1 high to 4 lowest. */
  readonly priority: number
}

/** Everything the emulator remembers of an app: accounts, groups, and messages by conversation and by hour. */
export class World {
  /** The accounts by `UserID`. */
  readonly accounts: Map<string, Account> = new Map()
  /** The groups by `GroupId`. */
  readonly groups: Map<string, Group> = new Map()
  /** The one-to-one messages by hour: unix seconds divided by 3600, rounded down. */
  readonly c2cHours: Map<number, C2CMessage[]> = new Map()
  /** The group messages by hour. */
  readonly groupHours: Map<number, { group: Group; message: GroupMessage }[]> = new Map()
  /** What else it remembers, a store for each kind of thing. */
  readonly stores: Stores = new Stores(() => this.changed())
  /** The conversations of accounts, sorted. */
  readonly contacts: ContactLists = new ContactLists(this)
  /** Counts up with every change. */
  version = 0
  /** Counts up when the content of a stored message changes. */
  rewrites = 0
  #lastMessageId = 0
  #lastSeq: number
  readonly #subscribers = new Subscribers<[]>('changes of the world')

  /** Makes an empty world; `firstSeq` is where the `MsgSeq` of messages without one starts. */
  constructor(firstSeq = 1) {
    this.#lastSeq = firstSeq >>> 0
  }

  /** Returns an account, made when it does not exist. */
  addAccount(id: string): Account {
    let account = this.accounts.get(id)
    if (account === undefined) {
      account = createAccount(id)
      this.accounts.set(id, account)
      this.changed()
    }
    return account
  }

  /** Forgets an account, its conversations on both sides, its membership in groups, and what stores keep of it. */
  removeAccount(account: Account): void {
    for (const { peer } of account.sides.values()) {
      const side = peer.sides.get(account.id)
      peer.sides.delete(account.id)
      if (side !== undefined) peer.unread?.delete(side)
    }
    for (const group of [...(account.groups ?? [])]) removeMember(group, account)
    this.accounts.delete(account.id)
    this.stores.forgetAccount(account.id)
    this.changed()
  }

  /** Disbands a group: its members lose it, and its id is free again. What was said in it stays in the hourly files. */
  removeGroup(group: Group): void {
    for (const { account } of [...group.members.values()]) removeMember(group, account)
    for (const { list } of this.accounts.values()) {
      // Of a later group with the same id nothing is deleted or pinned yet.
      list?.unlistedGroups.delete(group.id)
      list?.pinnedGroups.delete(group.id)
    }
    this.groups.delete(group.id)
    this.stores.forgetGroup(group.id)
    this.changed()
  }

  /** A `MsgSeq` for a message that came without: a uint32 that this world has not given before. */
  takeSeq(): number {
    this.#lastSeq = (this.#lastSeq + 1) >>> 0
    return this.#lastSeq
  }

  /** Stores a one-to-one message. Whether it is a repeat of another one is for the caller to know. */
  addC2CMessage(message: NewC2CMessage, counts: boolean): C2CMessage {
    const { from, to } = message
    this.#lastMessageId += 1
    const stored: C2CMessage = {
      id: this.#lastMessageId,
      time: message.time,
      seq: message.seq,
      random: message.random,
      from: from.id,
      to: to.id,
      body: message.body,
      cloud: message.cloud,
      flags: message.flags,
    }
    this.putC2CMessage(stored, counts && (stored.flags & flag.noUnread) === 0)
    return stored
  }

  /** Puts a message that has its `id` into its conversation and its hour; both accounts must exist. */
  putC2CMessage(message: C2CMessage, unread: boolean): void {
    const from = this.addAccount(message.from)
    const to = this.addAccount(message.to)
    insertInOrder(openSide(from, to).messages, message)
    if (unread && from !== to) addUnread(openSide(to, from), message)
    bucket(this.c2cHours, message.time).push(message)
    this.changed()
  }

  /** Stores a message of a group under the next `MsgSeq`. */
  addGroupMessage(group: Group, message: NewGroupMessage): GroupMessage {
    const stored = this.#numbered(message, group.messages.length + 1)
    this.putGroupMessage(group, stored)
    const sender = group.members.get(stored.from)
    if (sender !== undefined) {
      sender.lastSendTime = stored.time
      // What one writes oneself is read.
      if (sender.readSeq === stored.seq - 1) sender.readSeq = stored.seq
    }
    return stored
  }

  /** Stores a message of a topic under the next `MsgSeq` of the topic. */
  addTopicMessage(topic: Topic, message: NewGroupMessage): GroupMessage {
    const { topicMessages } = this.stores
    const stored = this.#numbered(message, topicMessages.of(topic.id).length + 1)
    topicMessages.add(topic, stored)
    return stored
  }

  #numbered({ from, ...message }: NewGroupMessage, seq: number): GroupMessage {
    this.#lastMessageId += 1
    return { id: this.#lastMessageId, seq, from: from.id, ...message }
  }

  /** Puts a message that has its `id` and the next `MsgSeq` into its group and its hour. */
  putGroupMessage(group: Group, message: GroupMessage): void {
    group.messages.push(message)
    bucket(this.groupHours, message.time).push({ group, message })
    this.changed()
  }

  /** Where the numbers go on: the last `MsgSeq` that was given to a message without one, and the last `id`. */
  get counters(): { readonly lastSeq: number; readonly lastMessageId: number } {
    return { lastSeq: this.#lastSeq, lastMessageId: this.#lastMessageId }
  }

  /** Lets the numbers go on from where they were. */
  set counters({ lastSeq, lastMessageId }: { readonly lastSeq: number; readonly lastMessageId: number }) {
    this.#lastSeq = lastSeq >>> 0
    this.#lastMessageId = lastMessageId
  }

  /** Recalls a one-to-one message: it stays, marked, and no longer counts as unread. */
  recall(message: C2CMessage): void {
    message.flags |= flag.recalled
    const to = this.accounts.get(message.to)
    const side = to?.sides.get(message.from)
    if (side !== undefined) dropUnread(side, message)
    this.changed()
  }

  /** The `id` of the newest message of the world. */
  get lastMessageId(): number {
    return this.#lastMessageId
  }

  /** Counts a change, and calls those who subscribed. */
  changed(): void {
    this.version += 1
    this.#subscribers.call()
  }

  /**
   * Calls a function at every change, until the function given back is called. What it throws changes nothing, and goes to the
   * console, once.
   */
  onChange(listener: () => void): () => void {
    return this.#subscribers.add(listener)
  }
}

function bucket<T>(hours: Map<number, T[]>, time: number): T[] {
  const hour = Math.floor(time / hourSeconds)
  let messages = hours.get(hour)
  if (messages === undefined) {
    messages = []
    hours.set(hour, messages)
  }
  return messages
}
