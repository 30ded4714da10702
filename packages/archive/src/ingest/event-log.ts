import type { WebhookEvent } from '@timkit/core/webhook'

/** An event as a log keeps it. */
export interface KeptEvent {
  /** When it arrived, by the clock of who received it. */
  readonly receivedAt: Date
  /** Its body as it came, with its command. */
  readonly event: WebhookEvent
  /** What only the URL of the webhook says: see `WebhookContext`. */
  readonly platform?: string | undefined
  readonly clientIp?: string | undefined
}

/** How far a file of a log was read. */
export interface LogPlace {
  /** What was read ends before this byte. */
  readonly bytes: number
  /** A hash of what stands right before it: another one tells that the file was written anew since. */
  readonly mark: number
}

/** Some events of one file of a log, in their order. */
export interface EventBatch {
  /** The file: `raw/webhook/2026/11/22/2026112209.jsonl`. */
  readonly key: string
  readonly events: readonly KeptEvent[]
  /** Lines that are no event: torn by a kill or a full disk. */
  readonly skipped: number
  /** Where to go on reading. */
  readonly place: LogPlace
}

/**
 * Events as they arrived, kept for ever in the order of their arrival. Appending is what a folder can and a bucket cannot, so a log is
 * no `RawStore`. Any number of programs may append to one at the same time, and others read it meanwhile.
 */
export interface EventLog {
  /** Says which log it is, for people. */
  readonly name: string
  /**
   * Writes an event behind all that were given before. Resolves when it will be there after a power cut; many that come together are
   * made durable together.
   */
  append(event: KeptEvent): Promise<void>
  /**
   * Reads all events, file by file by hour of arrival. The last line of a file may be half written: it is read once it is whole.
   *
   * @param places where to go on in each file, by key. @default the start
   */
  read(places?: ReadonlyMap<string, LogPlace>): AsyncIterable<EventBatch>
  /** Ends what it holds open, once all is written. */
  close(): Promise<void>
}
