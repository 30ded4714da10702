import type { MessageIndex } from './message-index.ts'

/** How an index is opened. */
export interface OpenHow {
  /** How many threads read hours for it, where there is much to read; 0: none but that of the program. @default what suits the engine */
  readonly workers?: number | undefined
}

/** Where the index of an archive is kept, such as `inClickHouse`. */
export interface IndexPlace {
  /**
   * How it is named, so that it is found again: `sqlite`, `sqlite:FILE`, or `clickhouse://host:8123/archive`. Without user and password.
   * @default it has no name, and an archive cannot remember it
   */
  readonly address?: string | undefined
  /** Whether programs of several machines may put hours into it at the same time. @default one program writes at a time */
  readonly isShared?: boolean | undefined
  /** Opens it; where there is none, a new one is made. */
  open(how?: OpenHow): Promise<MessageIndex>
  /** Tells whether an index that was opened here shows what is there now, also when another program has made it anew since. */
  isCurrent(index: MessageIndex): Promise<boolean>
  /** Whether there is one; nothing is made. @default nobody knows before it is opened */
  isThere?(): Promise<boolean>
  /** Opens one like it that has nothing and is kept nowhere: for who only reads, where `isThere` says that there is none. @default one is made there */
  openEmpty?(): Promise<MessageIndex>
  /** Removes it with all that is in it, and what was noted of it; where there is none, nothing is done. */
  remove(): Promise<void>
  /** Remembers that somebody met damage in it, until it is made anew: damage is met only where it is, which who writes may never read. */
  noteDamage?(): Promise<void>
  /** Whether that was noted of what is there. */
  isDamaged?(): Promise<boolean>
}
