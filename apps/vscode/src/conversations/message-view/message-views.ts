import { isWebAddress } from '@timkit/message-html/web-address'
import * as vscode from 'vscode'
import type { App } from '../../apps/app.ts'
import type { Problem } from '../../editor/problem.ts'
import { messageView } from '../../ids.ts'
import { messageLines } from '../../messages/message-text.ts'
import { t } from '../../text.ts'
import type { Viewpoint } from '../../time/time-text.ts'
import { type ConversationKey, keyText } from '../chat.ts'
import type { ConversationReader } from '../reader.ts'
import type { Readers } from '../readers.ts'
import type { FromPage, ToPage } from './protocol.ts'

/** What {@link MessageViews} needs. */
export interface MessageViewsParts {
  readonly extensionUri: vscode.Uri
  readonly readers: Readers
  readonly app: (id: string) => App
  /** What an error means, in words. */
  readonly problemOf: (error: unknown) => Promise<Problem>
  /** Fetches pictures that somebody asked for. */
  readonly fetch: (app: App, url: string, init: RequestInit) => Promise<Response>
  /** By which clock and in which zone the times of an app are told. */
  readonly viewpoint: (appId: string) => Viewpoint
}

/** Shows conversations as people expect them: bubbles, pictures when asked, one panel per conversation. */
export class MessageViews implements vscode.Disposable {
  readonly #parts: MessageViewsParts
  readonly #panels = new Map<string, { readonly panel: vscode.WebviewPanel; readonly key: ConversationKey }>()
  /** Where a panel goes that shows nothing yet. */
  readonly #targets = new Map<string, ToPage>()

  /** Makes no panel yet. */
  constructor(parts: MessageViewsParts) {
    this.#parts = parts
  }

  /** The conversation of the panel in front. */
  get active(): ConversationKey | undefined {
    return [...this.#panels.values()].find(({ panel }) => panel.active)?.key
  }

  /** Shows a conversation. */
  async open(key: ConversationKey): Promise<void> {
    const id = keyText(key)
    const known = this.#panels.get(id)
    if (known !== undefined) {
      known.panel.reveal()
      return
    }
    const reader = this.#parts.readers.get(key)
    // The names are known then, and a failure is told before anything opens.
    await reader.start()
    const { pageHtml } = await import('./page-html.ts')
    const { extensionUri } = this.#parts
    const media = vscode.Uri.joinPath(extensionUri, 'media')
    const dist = vscode.Uri.joinPath(extensionUri, 'dist')
    const panel = vscode.window.createWebviewPanel(messageView, reader.title, vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      retainContextWhenHidden: true,
      localResourceRoots: [media, dist],
    })
    panel.iconPath = new vscode.ThemeIcon('comment-discussion') as unknown as vscode.Uri
    this.#panels.set(id, { panel, key })
    const stop = this.#parts.readers.onChange((changed) => {
      if (keyText(changed) === id) void this.#show(panel, key)
    })
    panel.onDidDispose(() => {
      stop()
      this.#panels.delete(id)
    })
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#hear(panel, key, message))
    const app = this.#parts.app(key.appId)
    panel.webview.html = pageHtml({
      cspSource: panel.webview.cspSource,
      styles: [vscode.Uri.joinPath(dist, 'messages.css'), vscode.Uri.joinPath(media, 'message-view.css')].map(
        (file) => String(panel.webview.asWebviewUri(file)),
      ),
      script: String(panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, 'message-view.js'))),
      nonce: crypto.randomUUID().replaceAll('-', ''),
      title: reader.title,
      subtitle: `${app.label} · ${t('as {0} sees it', reader.nameOf(key.account))} · ${t('Reading marks nothing as read')}`,
    })
  }

  /** Shows a conversation at a time, as far as it was loaded. */
  async openAt(key: ConversationKey, time: Date): Promise<void> {
    if (this.goTo(key, time)) return
    this.#targets.set(keyText(key), goTo(time))
    await this.open(key)
  }

  /** Scrolls the panel of a conversation to a time, if there is one. */
  goTo(key: ConversationKey, time: Date): boolean {
    const known = this.#panels.get(keyText(key))
    if (known === undefined) return false
    known.panel.reveal()
    this.#tell(known.panel, goTo(time))
    return true
  }

  /** Shows every panel anew, without asking. */
  redraw(): void {
    for (const { panel, key } of this.#panels.values()) void this.#show(panel, key)
  }

  dispose(): void {
    for (const { panel } of [...this.#panels.values()]) panel.dispose()
  }

  async #show(panel: vscode.WebviewPanel, key: ConversationKey): Promise<void> {
    const { messagesHtml } = await import('./messages-html.ts')
    const { skippedNote } = await import('../../messages/skipped-tally.ts')
    const reader = this.#parts.readers.get(key)
    if (!reader.started) {
      // Everything was asked for anew: so is this.
      await reader.start().catch((error: unknown) => this.#tellProblem(panel, error))
      return
    }
    const { messages, hasOlder } = reader
    const html = messagesHtml({
      messages,
      skipped: skippedNote(reader.skipped),
      account: key.account,
      nameOf: (account) => reader.nameOf(account),
      hasOlder,
      viewpoint: this.#parts.viewpoint(key.appId),
    })
    this.#tell(panel, { type: 'messages', html, count: messages.length })
  }

  async #hear(panel: vscode.WebviewPanel, key: ConversationKey, message: FromPage): Promise<void> {
    const reader: ConversationReader = this.#parts.readers.get(key)
    switch (message.type) {
      case 'ready': {
        await this.#show(panel, key)
        const target = this.#targets.get(keyText(key))
        this.#targets.delete(keyText(key))
        if (target !== undefined) this.#tell(panel, target)
        return
      }
      case 'older':
        try {
          await reader.loadOlder()
        } catch (error) {
          await this.#tellProblem(panel, error)
        }
        return
      case 'open':
        if (isWebAddress(message.url)) await vscode.env.openExternal(vscode.Uri.parse(message.url, true))
        return
      case 'picture':
        await this.#picture(panel, key, message.url)
        return
      case 'copy': {
        const found = reader.messages[message.index]
        if (found === undefined) return
        const text =
          message.as === 'json' ? JSON.stringify(found.raw, null, 2) : messageLines(found).join('\n')
        await vscode.env.clipboard.writeText(text)
        vscode.window.setStatusBarMessage(`$(check) ${t('Copied')}`, 3000)
      }
    }
  }

  async #picture(panel: vscode.WebviewPanel, key: ConversationKey, url: string): Promise<void> {
    if (!isWebAddress(url)) return
    try {
      const app = this.#parts.app(key.appId)
      const { fetchPicture } = await import('./picture.ts')
      const data = await fetchPicture(url, (address, init) => this.#parts.fetch(app, address, init), {
        tooLarge: t('The picture is too large to show here'),
        noPicture: t('This is not a picture'),
        failed: t('The picture cannot be loaded'),
      })
      this.#tell(panel, { type: 'picture', url, data })
    } catch (error) {
      const text =
        error instanceof Error && error.name === 'Error' ? error.message : t('The picture cannot be loaded')
      this.#tell(panel, { type: 'picture-problem', url, text })
    }
  }

  async #tellProblem(panel: vscode.WebviewPanel, error: unknown): Promise<void> {
    const { details } = await this.#parts.problemOf(error)
    this.#tell(panel, { type: 'problem', text: details })
  }

  #tell(panel: vscode.WebviewPanel, message: ToPage): void {
    void panel.webview.postMessage(message)
  }
}

function goTo(time: Date): ToPage {
  return { type: 'go-to', unixSeconds: Math.floor(time.getTime() / 1000) }
}
