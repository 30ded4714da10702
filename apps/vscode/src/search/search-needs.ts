import type { Message } from '@timkit/core'
import type { ArchiveEngine } from '../archive-engine/archive-engine.ts'

/** Asks the archive of an app. */
export type AskArchive = ArchiveEngine['ask']

/** What an app has of an archive of its own: its files, and so its index; an index alone; or nothing. */
export type ArchiveHad = 'files' | 'index' | 'none'

/** The messages of an app that were loaded. */
export type LoadedMessages = (appId: string) => Iterable<Message>
