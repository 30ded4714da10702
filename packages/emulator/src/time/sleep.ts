/** Waits; an abort of the signal ends the wait with the signal's reason. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>
