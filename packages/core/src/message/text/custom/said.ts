/** What data says: what it is, and what is known of it. */
export interface Said {
  /** What it is. */
  readonly label: string
  /** What is known of it. */
  readonly details: readonly (string | undefined)[]
}
