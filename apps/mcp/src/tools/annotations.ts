/** What hosts are told of a tool before they let a model call it. */
export interface Annotations {
  /** Whether it changes nothing. */
  readonly readOnlyHint: boolean
  /** Whether it can take something away. */
  readonly destructiveHint: boolean
  /** Whether a second call with the same arguments changes nothing more. */
  readonly idempotentHint: boolean
  /** Whether its results hold what outsiders wrote. */
  readonly openWorldHint: boolean
}

/** A tool that reads, also what outsiders wrote. */
export const readsChats: Annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: true,
}

/** A tool that writes to people: it adds something and takes nothing away, once for each draft. */
export const writesChats: Annotations = {
  readOnlyHint: false,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: true,
}
