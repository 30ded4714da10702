/** Part of a long list: one of ten thousand entries is sent page by page. */
export interface ListPart<Row> {
  /** How many entries match what was looked for. */
  readonly total: number
  /** The index of the first entry that is here. */
  readonly from: number
  /** The entries, at most a hundred. */
  readonly rows: readonly Row[]
}

/** A field with its value, in Tencent's spelling where it has one. */
export type FactView = readonly [name: string, value: string]
