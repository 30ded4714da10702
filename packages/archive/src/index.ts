/**
 * The archive: keeps every message beyond the seven days of the service's history files, and finds it again.
 *
 * @module
 */

export type { HourKey } from './hours/hour-key.ts'
export type {
  HourToIndex,
  IndexedHour,
  IndexedMessage,
  IndexPage,
  IndexQuery,
  LiveMessage,
  MessageChange,
  MessageIndex,
  MessageSource,
} from './message-index/message-index.ts'
export type { PublishOutcome, RawEntry, RawStore } from './raw/raw-store.ts'
export type { Phrase, WordQuery } from './words/word-query.ts'
