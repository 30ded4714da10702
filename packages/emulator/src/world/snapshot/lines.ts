/**
 * The lines of a snapshot.
 *
 * @module
 */

import type { GroupProfile, GroupType } from '../records/group-profile.ts'
import type { Account, Member } from '../records/records.ts'

/** What the first line says of the version of the format. */
export const snapshotFormat = 'timkit-emulator-1'

/** The first line. */
export interface Head {
  readonly format: string
  readonly lastSeq: number
  readonly lastMessageId: number
  /** How many lines of each kind follow; absent in older files. What is missing was cut off. */
  readonly counts?: LineCounts | undefined
}

/** How many lines of each kind there are. */
export type LineCounts = Readonly<
  Record<'accounts' | 'messages' | 'groups' | 'groupMessages', number> & {
    /** Absent in older files, which have none. */
    readonly storeLines?: number
  }
>

/** An account. */
export interface AccountLine {
  readonly account: string
  readonly profile?: readonly (readonly [string, string | number])[]
  readonly presence?: Account['presence']
  readonly validFrom?: number
  readonly list?: {
    readonly unlistedGroups: readonly (readonly [string, number])[]
    readonly pinnedGroups: readonly string[]
    readonly folders: readonly {
      readonly id: number
      readonly name: string
      readonly contacts: readonly string[]
    }[]
    readonly marks: readonly (readonly [string, string, string, number])[]
    readonly lastFolderId: number
  }
}

/** What one party has done to a conversation. */
export interface SideLine {
  readonly side: readonly [string, string]
  readonly cleared: number
  readonly unlisted: number
  readonly pinned: boolean
}

/** `[id, time, seq, random, from, to, body, cloud, flags, unread]` */
export type C2CLine = readonly [number, number, number, number, string, string, string, string, number, 0 | 1]
/** `[id, time, seq, random, from, priority, body, cloud, flags]` */
export type GroupMessageLine = readonly [
  number,
  number,
  number,
  number,
  string,
  number,
  string,
  string,
  number,
]

/** A group. */
export interface GroupLine {
  readonly group: string
  readonly type: GroupType
  readonly createTime: number
  readonly infoTime: number
  readonly profile: GroupProfile
  readonly custom: readonly (readonly [string, string])[]
  readonly members: readonly (Omit<Member, 'account'> & { readonly id: string })[]
}

/** What a store keeps: its name, and a value that only the store understands. */
export interface StoreLine {
  readonly store: string
  readonly line: unknown
}

/** A line of a snapshot. */
export type Line =
  | Head
  | AccountLine
  | SideLine
  | { readonly m: C2CLine }
  | GroupLine
  /** `of` is the group, absent in older files: there it is the group of the lines before. */
  | { readonly g: GroupMessageLine; readonly of?: string | undefined }
  | StoreLine
