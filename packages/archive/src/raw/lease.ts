/** The right to write to an archive. */
export interface Lease {
  /** Is aborted when another program took it over, as it may when this one was not heard of for a minute. */
  readonly signal: AbortSignal
  /** Gives it back. */
  release(): Promise<void>
}

/** Where whoever takes a lease notes that it is theirs, so that after a crash the next one on the same machine need not wait until it is old. */
export interface LeaseNote {
  read(): Promise<string | undefined>
  write(id: string): Promise<void>
}
