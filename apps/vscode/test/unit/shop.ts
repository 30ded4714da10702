import { type Fetch, TimClient } from '@timkit/core'
import { createEmulator, type Emulator, type EmulatorOptions } from '@timkit/emulator'
import type { App } from '../../src/apps/app.ts'
import { sampleApp } from '../../src/apps/sample-app.ts'
import type { ConversationKey } from '../../src/conversations/chat.ts'
import type { TreeParts } from '../../src/conversations/nodes/tree-parts.ts'
import { ConversationReader } from '../../src/conversations/reader.ts'
import { Downloads } from '../../src/history/downloads/downloads.ts'
import type { HistoryNodeParts } from '../../src/history/nodes/node-parts.ts'
import { problemOf } from '../../src/service/problem.ts'

/** An emulator with a client of it, and what nodes need. */
export interface Shop {
  readonly emulator: Emulator
  readonly client: TimClient
  readonly app: App
  readonly parts: TreeParts & HistoryNodeParts
}

/** When the sample world is looked at unless a test says otherwise: in the afternoon of Beijing. */
export const afternoon: number = Date.parse('2026-11-23T15:00:00+08:00')

/** Opens the sample world, at a time and in a zone of its own whatever the machine's are. */
export function openShop(
  options: EmulatorOptions = {},
  changes: Partial<Shop['parts']> = {},
  service: (fetch: Fetch) => Fetch = (fetch) => fetch,
): Shop {
  const emulator = createEmulator({ now: () => afternoon, ...options })
  const client = new TimClient({ ...emulator, fetch: service(emulator.fetch), retry: false })
  const readers = new Map<string, ConversationReader>()
  const reader = (key: ConversationKey): ConversationReader => {
    const id = JSON.stringify(key)
    const known = readers.get(id) ?? new ConversationReader(key, async () => client)
    readers.set(id, known)
    return known
  }
  const parts: Shop['parts'] = {
    client: async () => client,
    problemOf: (error) => problemOf(error),
    reader,
    isMuted: () => false,
    isForAssistants: () => false,
    downloads: new Downloads(undefined, emulator.clock.now),
    filter: () => ({}),
    withLastMessage: () => true,
    showsPreview: () => true,
    onUnread: () => undefined,
    onChange: () => undefined,
    patience: 60_000,
    viewpoint: () => ({ now: emulator.clock.now(), zone: 'Asia/Shanghai' }),
    ...changes,
  }
  return { emulator, client, app: sampleApp(), parts }
}
