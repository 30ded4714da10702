import { oneLine } from '@timkit/core'
import { isWebAddress } from '@timkit/message-html/web-address'
import * as vscode from 'vscode'
import type { App } from '../../apps/app.ts'
import { stageName } from '../../apps/look/stage-name.ts'
import type { Problem } from '../../editor/problem.ts'
import { readSettings } from '../../editor/settings.ts'
import { jsonText } from '../../json-text.ts'
import { messageLine } from '../../messages/message-text.ts'
import { skippedNote } from '../../messages/skipped-tally.ts'
import { writtenText } from '../../messages/written-text.ts'
import { t } from '../../text.ts'
import { type Viewpoint, zoneTitle } from '../../time/time-text.ts'
import { type ConversationKey, keyText } from '../chat.ts'
import type { KeptMessage } from '../kept-message.ts'
import type { ConversationReader } from '../reader.ts'
import { drawMessages } from './draw-messages.ts'
import { DrawnMessages } from './drawn-messages.ts'
import { findMessages } from './find-messages.ts'
import { Follower } from './follower.ts'
import { MessageWindow } from './message-window.ts'
import { pageHtml } from './page-html.ts'
import { fetchPicture } from './picture.ts'
import type { Change, FromPage, ToPage } from './protocol.ts'
import { untilAborted } from './until-aborted.ts'

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
}

/** A tab with the messages of a conversation. While it is hidden nothing is drawn or sent: it is caught up when it shows. */
export class MessagePanel implements vscode.Disposable {
  readonly key: ConversationKey
  readonly panel: vscode.WebviewPanel
  readonly #parts: MessagePanelParts
  readonly #window = new MessageWindow()
  readonly #drawn = new DrawnMessages()
  readonly #follower: Follower
  readonly #ends: (() => void)[] = []
  /** What the page has asked for and what of the loaded messages has changed is shown once it has drawn the last change. */
  #state: 'absent' | 'ready' | 'drawing' = 'absent'
  #isDue = false
  #goTo: Change['goTo']
  #toEnd = true
  /** Somebody came to the beginning of what is shown. */
  #wantsOlder = false
  #work: AbortController | undefined
  #failed: { readonly problem: Problem; readonly again: () => Promise<void> } | undefined
  #firstNew: number | undefined
  /** Why it is not known whether there is anything new. */
  #unasked: string | undefined
  #allSeen = true

  constructor(panel: vscode.WebviewPanel, parts: MessagePanelParts) {
    this.panel = panel
    this.#parts = parts
    this.key = parts.reader.key
    this.#follower = new Follower({ ask: () => this.#follow(), isWanted: () => this.#isFollowed() })
    const { webview } = panel
    const listeners = [
      webview.onDidReceiveMessage((message: FromPage) => this.#hear(message)),
      panel.onDidChangeViewState(() => {
        this.#show()
        this.#follower.update()
      }),
      vscode.window.onDidChangeWindowState(() => this.#follower.update()),
    ]
    this.#ends.push(
      parts.reader.onChange(() => this.redraw(false)),
      parts.reader.onArrival((added) => this.#arrived(added)),
      () => vscode.Disposable.from(...listeners).dispose(),
      () => this.#follower.end(),
      () => this.#work?.abort(),
    )
    panel.iconPath = new vscode.ThemeIcon('comment-discussion') as unknown as vscode.Uri
    const { extensionUri, app } = parts
    const { title } = panel
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
    this.#follower.update()
  }

  /** Shows what is known; anew where all of it may look different, such as in another zone. */
  redraw(anew: boolean): void {
    if (anew) this.#drawn.forget()
    this.#isDue = true
    this.#show()
  }

  /** Shows a problem that came up elsewhere. */
  async fail(error: unknown, again: () => Promise<void>): Promise<void> {
    this.#failed = { problem: await this.#parts.problemOf(error), again }
    this.#tellFailure()
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
      if (this.#failed === undefined) void this.#start()
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
    const { above, below } = this.#window.around(kept)
    const nameOf = (account: string): string => reader.nameOf(account)
    const firstNew = this.#firstNew
    const viewpoint = this.#parts.viewpoint()
    const draw = drawMessages({ messages, firstNew, account: this.key.account, nameOf, viewpoint })
    const hasOlder = above || reader.hasOlder
    const skipped = skippedNote(reader.skipped)
    const beginning = kept.length === 0 ? t('No messages are kept.') : t('The conversation begins here.')
    this.panel.title = this.#tabTitle(oneLine(reader.title))
    this.#tell({
      type: 'change',
      ...this.#drawn.change({ messages, firstNew, nameOf, draw }),
      older: !hasOlder ? 'none' : above || this.#failed === undefined ? 'more' : 'on-demand',
      newer: below,
      title: oneLine(reader.title),
      subtitle: this.#subtitle(),
      notes: {
        above: [...(hasOlder ? [] : [beginning]), ...(skipped === undefined ? [] : [skipped])],
        below: [this.#unasked, t('Times are in {0}.', zoneTitle(viewpoint))].filter(
          (note) => note !== undefined,
        ),
      },
      goTo: this.#goTo,
      toEnd: this.#toEnd,
    })
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
        this.#tellFailure()
        return
      case 'drawn':
        this.#state = 'ready'
        this.#show()
        return
      case 'older':
        this.#wantsOlder = true
        if (!this.#window.around(reader.kept).above)
          await this.#do(t('Loading older messages…'), () => reader.loadOlder())
        this.redraw(false)
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
        this.#allSeen = true
        return
      case 'find':
        this.#find(message)
        return
      case 'find-older':
        await this.#findOlder(message.text)
        return
      case 'cancel':
        this.#work?.abort()
        return
      case 'retry': {
        const again = this.#failed?.again
        if (again !== undefined) await again()
        return
      }
      case 'remedy': {
        const remedy = this.#failed?.problem.remedy
        if (remedy !== undefined) await vscode.commands.executeCommand(remedy.command)
        return
      }
      case 'open':
        if (isWebAddress(message.url)) await vscode.env.openExternal(vscode.Uri.parse(message.url, true))
        return
      case 'picture':
        await this.#picture(message.url)
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

  /** Does something that takes a while: the page says what, and lets it be cancelled. */
  async #do(text: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.#work !== undefined) return
    const controller = new AbortController()
    this.#work = controller
    this.#failed = undefined
    this.#tell({ type: 'busy', text })
    const again = (): Promise<void> => this.#do(text, work)
    try {
      await untilAborted(work(controller.signal), controller.signal)
    } catch (error) {
      this.#wantsOlder = false
      if (!controller.signal.aborted) await this.fail(error, again)
      else if (!this.#parts.reader.started) {
        const remedy = { label: t('Try again'), command: 'timkit.refresh' } as const
        this.#failed = { problem: { title: '', details: t('Loading was cancelled.'), remedy }, again }
        this.#tellFailure()
      }
    } finally {
      this.#work = undefined
      this.#tell({ type: 'busy' })
    }
    this.redraw(false)
  }

  #find({ text, from, step }: FromPage & { readonly type: 'find' }): void {
    const { reader } = this.#parts
    const { hits, at } = findMessages(reader.kept, { text, from, step })
    this.#tell({
      type: 'found',
      hits,
      at,
      // Only what is loaded was looked through, and that is said.
      text: reader.hasOlder
        ? t('{0} loaded messages were searched', reader.kept.length)
        : t('All {0} messages were searched', reader.kept.length),
      hasOlder: reader.hasOlder,
    })
    if (at !== undefined) this.#goToMessage(at, false)
  }

  /** Loads older messages until one of them is a hit, or none is left. */
  async #findOlder(text: string): Promise<void> {
    const { reader } = this.#parts
    const before = findMessages(reader.kept, { text, step: 0 }).hits.length
    await this.#do(t('Looking in older messages…'), async (signal) => {
      while (reader.hasOlder && findMessages(reader.kept, { text, step: 0 }).hits.length === before) {
        await reader.loadOlder()
        signal.throwIfAborted()
        this.#tell({ type: 'busy', text: t('Looking in older messages… {0}', reader.kept.length) })
      }
    })
    const { hits } = findMessages(reader.kept, { text, step: 0 })
    const isFound = hits.length > before
    this.#find({ type: 'find', text, from: isFound ? hits[hits.length - before - 1] : undefined, step: 0 })
  }

  #goToMessage(id: number, focus: boolean): void {
    this.#window.goTo(this.#parts.reader.kept, id)
    this.#goTo = { id, focus }
    this.#toEnd = false
    this.redraw(false)
  }

  #isFollowed(): boolean {
    const { follow, notify } = readSettings()
    if (!this.#parts.reader.started) return false
    return (follow && this.panel.visible && vscode.window.state.focused) || notify
  }

  async #follow(): Promise<boolean> {
    const added = await this.#askNewer()
    const [first] = added.filter(({ message }) => message.from !== this.key.account)
    const isInSight = this.panel.visible && vscode.window.state.focused
    if (first !== undefined && !isInSight && readSettings().notify) this.#notify(first)
    return added.length > 0
  }

  async #askNewer(): Promise<readonly KeptMessage[]> {
    const before = this.#unasked
    try {
      this.#unasked = undefined
      return await this.#parts.reader.loadNewer()
    } catch (error) {
      const { title } = await this.#parts.problemOf(error)
      this.#unasked = t('New messages cannot be asked for: {0}', title)
      throw error
    } finally {
      if (before !== this.#unasked) this.redraw(false)
    }
  }

  #notify({ id, message }: KeptMessage): void {
    const { reader } = this.#parts
    const show = t('Show')
    const text = `${oneLine(reader.nameOf(message.from))}: ${messageLine(message, 200)}`
    void vscode.window.showInformationMessage(text, show).then((chosen) => {
      if (chosen === show) this.goTo(id)
    })
  }

  /** The line stays where it is until somebody has seen what is below it. */
  #arrived(added: readonly KeptMessage[]): void {
    const first = added.find(({ message }) => message.from !== this.key.account)
    if (first === undefined || !(this.#allSeen || this.#firstNew === undefined)) return
    this.#firstNew = first.id
    this.#allSeen = false
  }

  async #picture(url: string): Promise<void> {
    if (!isWebAddress(url)) return
    const { app, fetch } = this.#parts
    try {
      const data = await fetchPicture(url, (address, init) => fetch(app, address, init), {
        tooLarge: t('The picture is too large to show here'),
        noPicture: t('This is not a picture'),
        failed: t('The picture cannot be loaded'),
      })
      this.#tell({ type: 'picture', url, data })
    } catch (error) {
      const text =
        error instanceof Error && error.name === 'Error' ? error.message : t('The picture cannot be loaded')
      this.#tell({ type: 'picture-problem', url, text })
    }
  }

  /** A tab has no colour: production is marked by a sign. */
  #tabTitle(title: string): string {
    return this.#parts.app.stage === 'production' ? `⚠ ${title}` : title
  }

  #subtitle(): string {
    const { app, reader } = this.#parts
    return `${app.label} · ${t('as {0} sees it', oneLine(reader.nameOf(this.key.account)))} · ${t('Reading marks nothing as read')}`
  }

  #tellFailure(): void {
    if (this.#failed === undefined) return
    const { details, remedy } = this.#failed.problem
    // Trying again is offered anyway.
    const isOther = remedy.command !== 'timkit.refresh'
    this.#tell({ type: 'problem', text: details, remedy: isOther ? remedy.label : undefined })
  }

  #tell(message: ToPage): void {
    if (this.#state !== 'absent') void this.panel.webview.postMessage(message)
  }
}
