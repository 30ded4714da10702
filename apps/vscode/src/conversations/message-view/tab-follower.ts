import { oneLine } from '@timkit/core'
import * as vscode from 'vscode'
import { showInformation } from '../../editor/notices.ts'
import type { Problem } from '../../editor/problem.ts'
import { readSettings } from '../../editor/settings.ts'
import { settingsSection } from '../../ids.ts'
import { messageLine } from '../../messages/message-text.ts'
import { t } from '../../text.ts'
import { Follower } from '../follow/follower.ts'
import { NewerAsker } from '../follow/newer-asker.ts'
import type { OnWebhook } from '../follow/on-webhook.ts'
import type { KeptMessage } from '../kept-message.ts'
import type { ConversationReader } from '../reader.ts'

/** What {@link TabFollower} needs. */
export interface TabFollowerParts {
  readonly panel: vscode.WebviewPanel
  readonly reader: ConversationReader
  /** What an error means, in words. */
  readonly problemOf: (error: unknown) => Promise<Problem>
  /** Calls a function whenever a webhook told of something in an app. */
  readonly onWebhook: OnWebhook
  /** Called when it is known again whether there is anything new, or not any more. */
  readonly onChange: () => void
  /** Called when it was asked what is new, and that went well. */
  readonly onAsked: () => void
  /** Has messages read out that came while somebody looks. */
  readonly readOut: (texts: readonly string[]) => void
  /** Goes to a message that is loaded. */
  readonly goTo: (id: number) => void
}

/** So many of the messages that have come are read out, the newest. */
const mostSpoken = 3

/** Asks what is new in the conversation of a tab while somebody looks at it or wants to be told, and tells it. */
export class TabFollower implements vscode.Disposable {
  readonly #parts: TabFollowerParts
  readonly #follower: Follower
  readonly #newer: NewerAsker
  readonly #listeners: vscode.Disposable

  /** Begins where it is wanted. */
  constructor(parts: TabFollowerParts) {
    this.#parts = parts
    const { panel, reader, problemOf, onWebhook, onChange } = parts
    this.#newer = new NewerAsker({ reader, problemOf, onChange })
    this.#follower = new Follower({ ask: () => this.#ask(), isWanted: () => this.#isWanted() })
    this.#listeners = vscode.Disposable.from(
      panel.onDidChangeViewState(() => this.update()),
      onWebhook(reader.key.appId, () => this.#follower.told()),
      vscode.window.onDidChangeWindowState(() => this.update()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(settingsSection)) this.update()
      }),
    )
    this.update()
  }

  /** Why it is not known whether there is anything new. */
  get problem(): string | undefined {
    return this.#newer.problem
  }

  /** Whether it is wanted may have changed. */
  update(): void {
    this.#follower.update()
  }

  dispose(): void {
    this.#listeners.dispose()
    this.#follower.end()
  }

  get #isInSight(): boolean {
    return this.#parts.panel.visible && vscode.window.state.focused
  }

  #isWanted(): boolean {
    const { follow, notify } = readSettings()
    return this.#parts.reader.started && ((follow && this.#isInSight) || notify)
  }

  async #ask(): Promise<boolean> {
    const { reader, onAsked, readOut } = this.#parts
    const added = await this.#newer.ask()
    onAsked()
    const others = added.filter(({ message }) => message.from !== reader.key.account)
    const [first] = others
    if (this.#isInSight) readOut(others.slice(-mostSpoken).map(this.#saying))
    else if (first !== undefined && readSettings().notify) this.#notify(first)
    return added.length > 0
  }

  #notify(first: KeptMessage): void {
    const show = t('Show')
    void showInformation(this.#saying(first), show).then((chosen) => {
      if (chosen === show) this.#parts.goTo(first.id)
    })
  }

  readonly #saying = ({ message }: KeptMessage): string =>
    `${oneLine(this.#parts.reader.nameOf(message.from))}: ${messageLine(message, 200)}`
}
