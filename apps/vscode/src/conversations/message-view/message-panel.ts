import { oneLine } from '@timkit/core'
import { isWebAddress } from '@timkit/message-html/web-address'
import * as vscode from 'vscode'
import type { App } from '../../apps/app.ts'
import { stageName } from '../../apps/look/stage-name.ts'
import type { Problem } from '../../editor/problem.ts'
import { jsonText } from '../../json-text.ts'
import { writtenText } from '../../messages/written-text.ts'
import { t } from '../../text.ts'
import type { Viewpoint } from '../../time/time-text.ts'
import { type ConversationKey, keyText } from '../chat.ts'
import type { OnWebhook } from '../follow/on-webhook.ts'
import type { KeptMessage } from '../kept-message.ts'
import type { ConversationReader } from '../reader.ts'
import { aroundMessages } from './around-messages.ts'
import { drawMessages } from './draw-messages.ts'
import { type DrawnChange, DrawnMessages } from './drawn-messages.ts'
import { FirstNew } from './first-new.ts'
import { MessageWindow } from './message-window.ts'
import { pageHtml } from './page-html.ts'
import { PageSearch } from './page-search.ts'
import { PageWork } from './page-work.ts'
import { pictureFor } from './picture-for-page.ts'
import type { Change, FromPage, ToPage } from './protocol.ts'
import { TabFollower } from './tab-follower.ts'

/** What {@link MessagePanel} needs. */
export interface MessagePanelParts {
  readonly extensionUri: vscode.Uri
  readonly app: App
  readonly reader: ConversationReader
  /** What an error means, in words. */
  readonly problemOf: (error: unknown) => Promise<Problem>
  /** Fetches pictures that somebody asked for. */
  readonly fetch: (app: App, url: string, init: RequestInit) => Promise<Response>
  /** By which clock and in which zone times are told. */
  readonly viewpoint: () => Viewpoint
  /** Calls a function whenever a webhook told of something in an app. */
  readonly onWebhook: OnWebhook
}

/** Before the title of a tab of an app in production. */
const warning = '⚠ '

/** What is loaded by others is shown so seldom, in milliseconds. */
const pause = 100

/** A tab with the messages of a conversation. While it is hidden nothing is drawn or sent: it is caught up when it shows. */
export class MessagePanel implements vscode.Disposable {
  readonly key: ConversationKey
  readonly panel: vscode.WebviewPanel
  readonly #parts: MessagePanelParts
  readonly #window = new MessageWindow()
  readonly #drawn = new DrawnMessages()
  readonly #follower: TabFollower
  readonly #ends: (() => void)[] = []
  /** What the page has asked for and what of the loaded messages has changed is shown once it has drawn the last change. */
  #state: 'absent' | 'ready' | 'drawing' = 'absent'
  #isDue = false
  #pending: ReturnType<typeof setTimeout> | undefined
  /** What the page was told last of what is around the messages. */
  #around = ''
  #goTo: Change['goTo']
  #toEnd = true
  /** Somebody came to the beginning of what is shown. */
  #wantsOlder = false
  readonly #work: PageWork
  readonly #firstNew: FirstNew
  readonly #search: PageSearch

  constructor(panel: vscode.WebviewPanel, parts: MessagePanelParts) {
    this.panel = panel
    this.#parts = parts
    this.key = parts.reader.key
    this.#firstNew = new FirstNew(this.key.account)
    this.#work = new PageWork({ tell: (message) => this.#tell(message), problemOf: parts.problemOf })
    this.#search = new PageSearch({
      reader: parts.reader,
      tell: (message) => this.#tell(message),
      work: (text, work) => this.#do(text, work),
      show: (id) => this.#goToMessage(id, false),
    })
    this.#follower = new TabFollower({
      panel,
      reader: parts.reader,
      problemOf: parts.problemOf,
      onWebhook: parts.onWebhook,
      onChange: () => this.redraw(false),
      onAsked: () => this.#work.forgetFailure(),
      readOut: (texts) => this.#tell({ type: 'arrived', texts }),
      goTo: (id) => this.goTo(id),
    })
    const { webview } = panel
    const listeners = [
      webview.onDidReceiveMessage((message: FromPage) => this.#hear(message)),
      panel.onDidChangeViewState(() => this.#show()),
    ]
    this.#ends.push(
      parts.reader.onChange(() => {
        this.#work.forgetFailure()
        // Page after page may come in, of which nothing may be in sight.
        this.#pending ??= setTimeout(() => this.redraw(false), pause)
      }),
      () => clearTimeout(this.#pending),
      parts.reader.onArrival((added) => this.#firstNew.arrived(added)),
      () => vscode.Disposable.from(...listeners).dispose(),
      () => this.#follower.dispose(),
      () => this.#work.cancel(),
    )
    panel.iconPath = new vscode.ThemeIcon('comment-discussion') as unknown as vscode.Uri
    const { extensionUri, app } = parts
    // The title of a tab that comes back has the sign.
    const title = panel.title.startsWith(warning) ? panel.title.slice(warning.length) : panel.title
    panel.title = this.#tabTitle(title)
    const uri = (...path: string[]): string =>
      String(webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)))
    webview.html = pageHtml({
      cspSource: webview.cspSource,
      styles: [uri('dist', 'messages.css'), uri('media', 'message-view.css')],
      script: uri('dist', 'message-view.js'),
      nonce: crypto.randomUUID().replaceAll('-', ''),
      title,
      subtitle: this.#subtitle(),
      stage: app.stage === 'production' ? stageName(app.stage) : undefined,
      state: keyText(this.key),
    })
  }

  /** Shows what is known; anew where all of it may look different, such as in another zone. */
  redraw(anew: boolean): void {
    clearTimeout(this.#pending)
    this.#pending = undefined
    if (anew) this.#drawn.forget()
    this.#isDue = true
    this.#show()
  }

  /** Shows a problem that came up when it was asked what is new. */
  async fail(error: unknown): Promise<void> {
    const { reader } = this.#parts
    await this.#work.fail(error, () => this.#do(t('Loading messages…'), () => reader.refresh()))
    this.redraw(false)
  }

  /** Tries again what failed, if anything did. */
  retry(): Promise<void> {
    return this.#work.retry()
  }

  /** Shows older messages, loading them where needed. */
  async loadOlder(): Promise<void> {
    const { reader } = this.#parts
    this.#wantsOlder = true
    if (!this.#window.around(reader.kept).above)
      await this.#do(t('Loading older messages…'), () => reader.loadOlder())
    this.redraw(false)
  }

  /** Goes to a message that is loaded. */
  goTo(id: number): void {
    this.panel.reveal()
    this.#goToMessage(id, true)
  }

  /** The message of an id. */
  messageOf(id: number): KeptMessage | undefined {
    return this.#parts.reader.kept.find((one) => one.id === id)
  }

  /** Frees what the tab held, which is closed. */
  dispose(): void {
    for (const end of this.#ends) end()
  }

  #show(): void {
    const { reader } = this.#parts
    if (!this.#isDue || this.#state !== 'ready' || !this.panel.visible) return
    if (!reader.started) {
      if (!this.#work.failed) void this.#start()
      return
    }
    this.#isDue = false
    this.#state = 'drawing'
    const { kept } = reader
    this.#window.hold(kept)
    if (this.#wantsOlder && this.#window.around(kept).above) {
      this.#window.older(kept)
      this.#wantsOlder = false
    }
    const messages = this.#window.of(kept)
    const nameOf = (account: string): string => reader.nameOf(account)
    const firstNew = this.#firstNew.id
    const viewpoint = this.#parts.viewpoint()
    const draw = drawMessages({ messages, firstNew, account: this.key.account, nameOf, viewpoint })
    const around = aroundMessages({
      reader,
      beyond: this.#window.around(kept),
      failed: this.#work.failed,
      unasked: this.#follower.problem && t('New messages cannot be asked for: {0}', this.#follower.problem),
      subtitle: this.#subtitle(),
      viewpoint,
    })
    const change = this.#drawn.change({ messages, firstNew, nameOf, draw })
    this.panel.title = this.#tabTitle(around.title)
    const same = this.#around === JSON.stringify(around)
    if (same && isNothing(change) && this.#goTo === undefined && !this.#toEnd) {
      this.#state = 'ready'
      return
    }
    this.#around = JSON.stringify(around)
    this.#tell({ type: 'change', ...change, ...around, goTo: this.#goTo, toEnd: this.#toEnd })
    this.#goTo = undefined
    this.#toEnd = false
  }

  async #start(): Promise<void> {
    await this.#do(t('Loading messages…'), () => this.#parts.reader.start())
    this.#follower.update()
  }

  async #hear(message: FromPage): Promise<void> {
    const { reader } = this.#parts
    switch (message.type) {
      case 'ready':
        this.#state = 'ready'
        this.#toEnd = this.#goTo === undefined
        this.redraw(true)
        this.#work.tellFailure()
        return
      case 'drawn':
        this.#state = 'ready'
        this.#show()
        return
      case 'older':
        await this.loadOlder()
        return
      case 'newer':
        this.#window.newer(reader.kept)
        this.redraw(false)
        return
      case 'newest':
        this.#window.toEnd()
        this.#toEnd = true
        this.redraw(false)
        return
      case 'seen':
        this.#firstNew.seen()
        return
      case 'find':
        this.#search.find(message)
        return
      case 'find-older':
        await this.#search.findOlder(message.text)
        return
      case 'cancel':
        this.#work.cancel()
        return
      case 'retry':
        await this.retry()
        return
      case 'remedy':
        await this.#work.remedy()
        return
      case 'open':
        if (isWebAddress(message.url)) await vscode.env.openExternal(vscode.Uri.parse(message.url, true))
        return
      case 'picture':
        if (isWebAddress(message.url)) this.#tell(await pictureFor(message.url, this.#parts))
        return
      case 'copy': {
        const found = this.messageOf(message.id)?.message
        if (found === undefined) return
        await vscode.env.clipboard.writeText(
          message.as === 'json' ? jsonText(found.raw, 2) : writtenText(found),
        )
        vscode.window.setStatusBarMessage(`$(check) ${t('Copied')}`, 3000)
      }
    }
  }

  /** Does something that takes a while, and shows what came of it. */
  async #do(text: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (!(await this.#work.do(text, work, !this.#parts.reader.started))) this.#wantsOlder = false
    this.redraw(false)
  }

  #goToMessage(id: number, focus: boolean): void {
    this.#window.goTo(this.#parts.reader.kept, id)
    this.#goTo = { id, focus }
    this.#toEnd = false
    this.redraw(false)
  }

  /** A tab has no colour: production is marked by a sign. */
  #tabTitle(title: string): string {
    return this.#parts.app.stage === 'production' ? `${warning}${title}` : title
  }

  #subtitle(): string {
    const { app, reader } = this.#parts
    return `${app.label} · ${t('as {0} sees it', oneLine(reader.nameOf(this.key.account)))} · ${t('Reading marks nothing as read')}`
  }

  #tell(message: ToPage): void {
    if (this.#state !== 'absent') void this.panel.webview.postMessage(message)
  }
}

function isNothing({ anew, remove, put, replace }: DrawnChange): boolean {
  return !anew && remove.length + put.length + replace.length === 0
}
