import * as vscode from 'vscode'
import type { Problem } from '../../editor/problem.ts'
import { readSettings } from '../../editor/settings.ts'
import { settingsSection } from '../../ids.ts'
import { type ConversationKey, keyText } from '../chat.ts'
import { Follower } from '../follow/follower.ts'
import { NewerAsker } from '../follow/newer-asker.ts'
import type { OnWebhook } from '../follow/on-webhook.ts'
import type { Readers } from '../readers.ts'
import { transcriptKey } from './transcript-documents.ts'

/** What {@link TranscriptFollowers} needs. */
export interface TranscriptFollowersParts {
  readonly readers: Readers
  readonly onWebhook: OnWebhook
  /** What an error means, in words. */
  readonly problemOf: (error: unknown) => Promise<Problem>
  /** Called when it is another answer whether there is anything new. */
  readonly onChange: (key: ConversationKey) => void
}

interface Followed {
  readonly newer: NewerAsker
  readonly follower: Follower
  readonly end: () => void
}

/** Asks what is new in the conversations whose transcripts are in sight, as their message views do. */
export class TranscriptFollowers implements vscode.Disposable {
  readonly #parts: TranscriptFollowersParts
  readonly #followed = new Map<string, Followed>()
  readonly #listeners: vscode.Disposable

  constructor(parts: TranscriptFollowersParts) {
    this.#parts = parts
    const update = (): void => {
      for (const { follower } of this.#followed.values()) follower.update()
    }
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(() => this.#look()),
      vscode.window.onDidChangeWindowState(update),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(settingsSection)) update()
      }),
    )
    this.#look()
  }

  /** Why it is not known whether a conversation has anything new. */
  problemOf(key: ConversationKey): string | undefined {
    return this.#followed.get(keyText(key))?.newer.problem
  }

  dispose(): void {
    this.#listeners.dispose()
    for (const { end } of this.#followed.values()) end()
  }

  #look(): void {
    const inSight = new Map<string, ConversationKey>()
    for (const { document } of vscode.window.visibleTextEditors) {
      const key = transcriptKey(document.uri)
      if (key !== undefined) inSight.set(keyText(key), key)
    }
    for (const [id, { end }] of [...this.#followed]) {
      if (inSight.has(id)) continue
      end()
      this.#followed.delete(id)
    }
    for (const [id, key] of inSight) if (!this.#followed.has(id)) this.#followed.set(id, this.#follow(key))
  }

  #follow(key: ConversationKey): Followed {
    const { readers, problemOf, onChange } = this.#parts
    const newer = new NewerAsker({
      reader: readers.get(key),
      problemOf,
      onChange: () => onChange(key),
    })
    const follower = new Follower({
      ask: async () => (await newer.ask()).length > 0,
      isWanted: () => readSettings().follow && vscode.window.state.focused,
    })
    const webhooks = this.#parts.onWebhook(key.appId, () => follower.told())
    follower.update()
    return {
      newer,
      follower,
      end: () => {
        follower.end()
        webhooks.dispose()
      },
    }
  }
}
