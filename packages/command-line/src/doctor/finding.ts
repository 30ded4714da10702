/** What a check found. */
export interface Finding {
  /** `fail`: the program cannot work like this. `note`: it can, and something is odd. */
  readonly level: 'ok' | 'note' | 'fail'
  readonly text: string
  /** What to do about it. */
  readonly remedy?: string | undefined
}

/** A finding as a line of a report, with its remedy below. */
export function findingText({ level, text, remedy }: Finding): string {
  const below = remedy === undefined ? '' : `      ${remedy}\n`
  return `${level.padEnd(6)}${text}\n${below}`
}
