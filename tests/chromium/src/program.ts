/** A Chromium that can be started. */
export interface Program {
  /** The path of the program. */
  readonly file: string
  /** Variables that it needs. */
  readonly env: Readonly<Record<string, string>>
}
