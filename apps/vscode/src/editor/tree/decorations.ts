import * as vscode from 'vscode'
import { decorationScheme } from '../../ids.ts'
import { t } from '../../text.ts'
import type { Decoration } from './node.ts'

/** Unread counts and the mark of production at the end of the lines of our trees. */
export class Decorations implements vscode.FileDecorationProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>()
  readonly onDidChangeFileDecorations: vscode.Event<vscode.Uri> = this.#changed.event
  readonly #known = new Map<string, Decoration>()
  readonly #registration: vscode.Disposable = vscode.window.registerFileDecorationProvider(this)

  /** Returns the decoration of a line. */
  set(uri: vscode.Uri, decoration: Decoration): void {
    const key = uri.toString()
    const before = this.#known.get(key)
    if (JSON.stringify(before) === JSON.stringify(decoration)) return
    this.#known.set(key, decoration)
    this.#changed.fire(uri)
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== decorationScheme) return undefined
    const decoration = this.#known.get(uri.toString())
    if (decoration === undefined) return undefined
    const { unread = 0, muted = false, production = false } = decoration
    if (production)
      return { badge: 'P', tooltip: t('production'), color: new vscode.ThemeColor('charts.red') }
    if (muted) return { color: new vscode.ThemeColor('disabledForeground') }
    if (unread === 0) return undefined
    // A badge has room for two digits; the tooltip says the rest.
    return {
      badge: String(Math.min(unread, 99)),
      tooltip: t('{0} unread', unread),
      color: new vscode.ThemeColor('charts.blue'),
    }
  }

  dispose(): void {
    this.#registration.dispose()
    this.#changed.dispose()
  }
}
