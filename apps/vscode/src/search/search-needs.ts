import type { Message } from '@timkit/core'
import type { ArchiveEngine } from '../archive-engine/archive-engine.ts'

/** Asks the archive of an app. */
export type AskArchive = ArchiveEngine['ask']

/** The messages of an app that were loaded. */
export type LoadedMessages = (appId: string) => Iterable<Message>
