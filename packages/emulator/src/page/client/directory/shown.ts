import type { FactView, ListPart } from '../../wire/list-part.ts'

/** Something to choose in a list, as it is shown. */
export interface ShownChoice {
  /** What it is chosen by. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** Whether its picture is that of a group. */
  readonly isGroup: boolean
  /** What is under its name. */
  readonly second: string
  /** Words about it. */
  readonly tags: readonly string[]
  /** What is at its end, such as a time. */
  readonly side: string
}

/** One of the lists of something, as a tab. */
export interface ShownTab {
  /** What it is chosen by. */
  readonly tab: string
  /** What it is called. */
  readonly label: string
  /** How many entries it has; absent where it is no list. */
  readonly count?: number
}

/** What a tab shows besides a list. */
export interface ShownBlock {
  /** What it is called. */
  readonly title?: string
  /** Fields with their values. */
  readonly facts?: readonly FactView[]
  /** Indented JSON. */
  readonly json?: string
  /** A sentence. */
  readonly text?: string
  /** Leads back to the list that this was chosen in: what the way is called, and what goes it. */
  readonly back?: { readonly label: string; readonly go: () => void }
}

/** One account, group, official account or push, as it is shown. */
export interface ShownDetail {
  /** What it is called. */
  readonly name: string
  /** What stands under its name. */
  readonly about: readonly string[]
  /** Its lists. */
  readonly tabs: readonly ShownTab[]
  /** The chosen one. */
  readonly tab: string
  /** What the tab shows above its list, or instead of one. */
  readonly blocks: readonly ShownBlock[]
  /** The list of the tab, in parts; absent where it is no list. */
  readonly list?: ShownList
  /** Where its conversations are; absent where it has none. */
  readonly openChats?: () => void
}

/** A part of a list, and how its entries are shown. */
export interface ShownList {
  /** How many there are, and where this part begins. */
  readonly part: Omit<ListPart<unknown>, 'rows'>
  /** The entries: each with what distinguishes it, what it is made of, and how. */
  readonly entries: readonly ShownEntry[]
}

/** An entry of a list. */
export interface ShownEntry {
  /** Distinguishes it from the others. */
  readonly key: string
  /** What it is made of: it is made anew when this changes. */
  readonly content: unknown
  /** Makes it. */
  readonly create: () => HTMLElement
}

/** Prepares a part of a list to be shown. */
export function shownList<Row>(
  part: ListPart<Row>,
  keyOf: (row: Row) => string,
  create: (row: Row) => HTMLElement,
): ShownList {
  return {
    part,
    entries: part.rows.map((row) => ({ key: keyOf(row), content: row, create: () => create(row) })),
  }
}
