/** A file that is being written. */
export interface Sink {
  /** Adds text or bytes at the end. */
  write(chunk: string | Uint8Array): Promise<void>
  /** Ends the file well. */
  close(): Promise<void>
  /** Throws what was written away. */
  discard(): Promise<void>
}
