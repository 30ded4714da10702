import { type Message, oneLine } from '@timkit/core'
import * as vscode from 'vscode'
import type { App } from '../../apps/app.ts'
import type { Problem } from '../../editor/problem.ts'
import { messageView } from '../../ids.ts'
import type { Viewpoint } from '../../time/time-text.ts'
import { type ConversationKey, keyText, readKeyText } from '../chat.ts'
import type { OnWebhook } from '../follow/on-webhook.ts'
import type { Readers } from '../readers.ts'
import type { MessagePanel } from './message-panel.ts'

/** What {@link MessageViews} needs. */
export interface MessageViewsParts {
  readonly extensionUri: vscode.Uri
  readonly readers: Readers
  /** The app of an id; `undefined` when there is none any more. */
  readonly app: (id: string) => App | undefined
  /** What an error means, in words. */
  readonly problemOf: (error: unknown) => Promise<Problem>
  /** Fetches pictures that somebody asked for. */
  readonly fetch: (app: App, url: string, init: RequestInit) => Promise<Response>
  /** By which clock and in which zone the times of an app are told. */
  readonly viewpoint: (appId: string) => Viewpoint
  readonly onWebhook: OnWebhook
}

/** Shows conversations as people expect them: bubbles, pictures when asked, one tab per conversation. */
export class MessageViews implements vscode.Disposable {
  readonly #parts: MessageViewsParts
  readonly #panels = new Map<string, MessagePanel>()
  readonly #registered: vscode.Disposable
  /** What makes a tab, loaded with the first. */
  #panel: typeof MessagePanel | undefined

  /** Opens no tab; those of before the window was opened anew come back by themselves. */
  constructor(parts: MessageViewsParts) {
    this.#parts = parts
    const stop = parts.readers.onFailure(({ key, error }) => {
      void this.#panels.get(keyText(key))?.fail(error)
    })
    const serializer = vscode.window.registerWebviewPanelSerializer(messageView, {
      deserializeWebviewPanel: async (panel: vscode.WebviewPanel, state: unknown) => {
        const key = typeof state === 'string' ? readKeyText(state) : undefined
        await this.#load()
        if (key === undefined || this.has(key) || !this.#fill(panel, key)) panel.dispose()
      },
    })
    this.#registered = vscode.Disposable.from(serializer, { dispose: stop })
  }

  /** The conversation of the tab in front. */
  get active(): ConversationKey | undefined {
    return this.#active?.key
  }

  /** A message of the tab in front, by its id there. */
  messageOf(id: number): Message | undefined {
    return this.#active?.messageOf(id)?.message
  }

  /** Whether a conversation has a tab. */
  has(key: ConversationKey): boolean {
    return this.#panels.has(keyText(key))
  }

  /** Shows a conversation, in a tab that is there at once; it is called as is said until its name is known. */
  async open(key: ConversationKey, name?: string): Promise<void> {
    await this.#load()
    const known = this.#panels.get(keyText(key))
    if (known !== undefined) {
      known.panel.reveal()
      return
    }
    const { extensionUri, readers } = this.#parts
    const title = oneLine(name ?? readers.get(key).title)
    const panel = vscode.window.createWebviewPanel(messageView, title, vscode.ViewColumn.Active, {
      enableFindWidget: true,
      retainContextWhenHidden: true,
      ...pageOptions(extensionUri),
    })
    if (!this.#fill(panel, key)) panel.dispose()
  }

  /** Shows a conversation at a message that is loaded. */
  async openAt(key: ConversationKey, message: Message): Promise<void> {
    const id = this.#parts.readers.get(key).kept.find((one) => one.message === message)?.id
    await this.open(key)
    if (id !== undefined) this.#panels.get(keyText(key))?.goTo(id)
  }

  /** Goes to the first message at or after a time in the tab of a conversation, if it has one. */
  goToTime(key: ConversationKey, time: Date): boolean {
    const { kept } = this.#parts.readers.get(key)
    const found = kept.find(({ message }) => message.time >= time) ?? kept.at(-1)
    const panel = this.#panels.get(keyText(key))
    if (panel === undefined || found === undefined) return false
    panel.goTo(found.id)
    return true
  }

  /** Shows older messages in the tab in front; `false` where it is none of ours. */
  async loadOlder(): Promise<boolean> {
    await this.#active?.loadOlder()
    return this.#active !== undefined
  }

  /** Tries again in every tab what failed there. */
  retry(): void {
    for (const panel of this.#panels.values()) void panel.retry()
  }

  /** Shows every tab anew, without asking. */
  redraw(): void {
    for (const panel of this.#panels.values()) panel.redraw(true)
  }

  dispose(): void {
    this.#registered.dispose()
    for (const { panel } of [...this.#panels.values()]) panel.dispose()
  }

  get #active(): MessagePanel | undefined {
    return [...this.#panels.values()].find(({ panel }) => panel.active)
  }

  async #load(): Promise<void> {
    this.#panel = (await import('./message-panel.ts')).MessagePanel
  }

  /** Puts a conversation into a tab; `false` when its app is gone. */
  #fill(panel: vscode.WebviewPanel, key: ConversationKey): boolean {
    const { extensionUri, readers, app: appOf, problemOf, fetch, viewpoint, onWebhook } = this.#parts
    const app = appOf(key.appId)
    const MessagePanel = this.#panel
    if (app === undefined || MessagePanel === undefined) return false
    const id = keyText(key)
    panel.webview.options = pageOptions(extensionUri)
    const own = new MessagePanel(panel, {
      extensionUri,
      app,
      reader: readers.get(key),
      problemOf,
      fetch,
      viewpoint: () => viewpoint(key.appId),
      onWebhook,
    })
    this.#panels.set(id, own)
    panel.onDidDispose(() => {
      own.dispose()
      if (this.#panels.get(id) === own) this.#panels.delete(id)
    })
    return true
  }
}

function pageOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  const folder = (name: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, name)
  return { enableScripts: true, localResourceRoots: [folder('media'), folder('dist')] }
}
