import type { TimClient } from '@timkit/core'
import type { Emulator, Seed } from '@timkit/emulator'

type Group = NonNullable<Seed['groups']>[number]
type Conversation = NonNullable<Seed['conversations']>[number]

/** What has to be there before the sample request of a command can be answered. */
export interface Fixture {
  /** Accounts besides those in fields of the samples that are named `…_Account` or `UserID`, and those in the groups. */
  readonly accounts?: readonly string[]
  /** Accounts of the samples that must not be there, because the request makes them. */
  readonly absent?: readonly string[]
  /** Groups, as a seed has them; `group()` makes one. */
  readonly groups?: readonly Group[]
  /** Conversations, as a seed has them. */
  readonly conversations?: readonly Conversation[]
  /** Does the rest; the fields that it gives take the place of those of the sample, such as a key that nobody could know. */
  readonly plant?: (scene: Scene) => Fields | undefined | Promise<Fields | undefined>
}

/** Fields of a request. */
export type Fields = Readonly<Record<string, unknown>>

/** An app that is being made ready. */
export interface Scene {
  readonly emulator: Emulator
  readonly client: TimClient
  /** Calls a command; fails when it is refused. */
  call(path: string, body: object): Promise<Fields>
}

/** The fixtures of some commands, by path. A command without one needs its accounts only. */
export type Fixtures = Readonly<Record<string, Fixture>>

/** A public group with an owner, and whatever else is said of it. */
export function group(GroupId: string, more: Partial<Group> = {}): Group {
  return { GroupId, Type: 'Public', Name: 'Tea', Owner_Account: 'owner', ...more }
}
