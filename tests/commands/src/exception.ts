/** Findings that are right as they are, with the reason, by what finds them. */
export interface Exceptions {
  /** Of a table's entry. */
  readonly entries?: Readonly<Record<string, string>>
  /** Of the types of request and answer. */
  readonly types?: Readonly<Record<string, string>>
  /** Of an answer of the emulator. */
  readonly answers?: Readonly<Record<string, string>>
}
