import type { Message } from '@timkit/core'
import * as vscode from 'vscode'
import type { App } from '../apps/app.ts'
import type { AppStore } from '../apps/app-store.ts'
import type { RegisterCommands } from '../editor/commands/register-commands.ts'
import type { Documents } from '../editor/documents/documents.ts'
import type { Reports } from '../editor/documents/reports.ts'
import { readSettings } from '../editor/settings.ts'
import type { Values } from '../editor/storage.ts'
import type { Decorations } from '../editor/tree/decorations.ts'
import { late } from '../late.ts'
import type { Seen } from '../service/refresh-regularly.ts'
import type { Service } from '../service/service.ts'
import type { ConversationKey } from './chat.ts'
import { ConversationTree } from './conversation-tree.ts'
import type { OnWebhook } from './follow/on-webhook.ts'
import { MessageViews } from './message-view/message-views.ts'
import { Muted } from './muted.ts'
import type { ConversationsParts } from './parts.ts'
import { Comparison } from './raw/comparison.ts'
import { Readers } from './readers.ts'
import { showWhereWeAre } from './status-bar.ts'
import { registerTranscriptLenses } from './transcript/lenses.ts'
import { addTranscripts, transcriptUri } from './transcript/transcript-documents.ts'

/** What {@link registerConversations} needs. */
export interface ConversationsNeeds extends Pick<Service, 'connections' | 'problemOf' | 'viewpoint'> {
  readonly apps: AppStore
  /** Where is kept what is muted. */
  readonly values: Values
  readonly documents: Documents
  readonly reports: Reports
  readonly decorations: Decorations
  /** Where the page of messages is. */
  readonly extensionUri: vscode.Uri
  readonly onWebhook: OnWebhook
  /** Whether AI assistants may read an app. */
  readonly isForAssistants: (app: App) => boolean
  readonly register: RegisterCommands<ConversationsParts>
}

/** A conversation of which something was loaded. */
interface LoadedConversation {
  readonly key: ConversationKey
  /** The name of the other side, or its id. */
  readonly title: string
  /** Oldest first. */
  readonly messages: readonly Message[]
}

/** The conversations as they show. */
export interface Conversations extends vscode.Disposable, Seen {
  /** Shows a conversation at a message that it has; `false` where the service does not have it any more. */
  openAt(key: ConversationKey, message: Message): Promise<boolean>
  /** What was loaded of the conversations of an app. */
  loaded(appId: string): readonly LoadedConversation[]
  /** Asks anew for what was loaded. */
  refresh(): void
  /** Forgets what was loaded: it was read with another key. */
  startOver(): void
  /** Shows the apps and accounts of now; what was loaded stays. */
  rebuild(): void
  /** Shows what is known anew, without asking. */
  redraw(): void
}

/** Shows conversations: their tree, their messages as a view and as a transcript, and what can be done with them. */
export function registerConversations(needs: ConversationsNeeds): Conversations {
  const { apps, connections, problemOf, viewpoint, values, documents, reports, decorations, register } = needs
  const muted = new Muted(values)
  const readers = new Readers(async ({ appId }) => connections.client(apps.get(appId)))
  const tree = new ConversationTree({
    apps: () => apps.list(),
    parts: {
      client: (app) => connections.client(app),
      problemOf,
      reader: (key) => readers.get(key),
      isMuted: (key) => muted.has(key),
      patience: 700,
      withLastMessage: () => readSettings().lastMessage,
      showsPreview: () => readSettings().preview === 'line',
      isForAssistants: needs.isForAssistants,
      viewpoint,
    },
    decorations,
    badge: () => readSettings().badge,
  })
  const messageViews = new MessageViews({
    extensionUri: needs.extensionUri,
    readers,
    app: (id) => apps.find(id),
    problemOf,
    viewpoint,
    onWebhook: needs.onWebhook,
    fetch: async (...asked) => (await import('../service/fetch-picture-of.ts')).fetchPictureOf(...asked),
  })
  const followers = late(
    async () =>
      new (await import('./transcript/transcript-followers.ts')).TranscriptFollowers({
        readers,
        onWebhook: needs.onWebhook,
        problemOf,
        onChange: (key) => documents.refresh(transcriptUri(key)),
      }),
  )
  addTranscripts(documents, {
    readers,
    appLabel: (id) => apps.find(id)?.label ?? id,
    viewpointOf: viewpoint,
    unasked: async (key) => (await followers.get()).problemOf(key),
  })
  const parts = {
    apps,
    connections,
    readers,
    muted,
    tree,
    messageViews,
    documents,
    reports,
    comparison: new Comparison(reports),
    viewpoint,
  }
  const registered = vscode.Disposable.from(
    tree,
    messageViews,
    followers,
    registerTranscriptLenses(readers),
    showWhereWeAre({ apps, messageViews, tree }),
    register(parts),
    { dispose: muted.onChange(() => tree.redraw()) },
  )
  return {
    openAt: async (key, message) => {
      const { openAt } = await import('./open-at.ts')
      return openAt(parts, key, message)
    },
    loaded: (appId) => readers.of(appId).map(({ key, title, messages }) => ({ key, title, messages })),
    refresh: () => {
      void readers.refresh()
      messageViews.retry()
      tree.refresh()
    },
    startOver: () => {
      readers.startOver()
      tree.startOver()
    },
    rebuild: () => tree.rebuild(),
    redraw: () => {
      tree.redraw()
      messageViews.redraw()
    },
    isSeen: () => tree.isSeen,
    onSeen: (listener) => tree.tree.onVisible(listener),
    dispose: () => registered.dispose(),
  }
}
