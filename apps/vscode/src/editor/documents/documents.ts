import * as vscode from 'vscode'
import { documentScheme } from '../../ids.ts'
import type { Transcript } from '../../messages/transcript.ts'
import { t } from '../../text.ts'

/** A read-only document of ours: what it says, and what is known of its lines. */
export interface ReadOnlyDocument {
  readonly write: () => Promise<Transcript>
  /** Runs when no editor shows it any more. */
  readonly close?: (() => void) | undefined
}

/** Opens a document of ours by its address; `undefined` when the address says nothing. */
export type OpenDocument = (uri: vscode.Uri) => ReadOnlyDocument | undefined

/** Shows our documents. Each kind has its own authority in the address, such as `timkit://transcript/…`. */
export class Documents implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>()
  readonly onDidChange: vscode.Event<vscode.Uri> = this.#changed.event
  readonly #kinds = new Map<string, OpenDocument>()
  readonly #open = new Map<string, ReadOnlyDocument>()
  readonly #written = new Map<string, Transcript>()
  readonly #registrations: readonly vscode.Disposable[] = [
    vscode.workspace.registerTextDocumentContentProvider(documentScheme, this),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme !== documentScheme) return
      this.#open.get(uri.toString())?.close?.()
      this.#open.delete(uri.toString())
      this.#written.delete(uri.toString())
    }),
  ]

  /** Registers what opens the documents of a scheme. */
  add(kind: string, open: OpenDocument): void {
    this.#kinds.set(kind, open)
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const key = uri.toString()
    const document = this.#open.get(key) ?? this.#kinds.get(uri.authority)?.(uri)
    if (document === undefined)
      return `${t('This is from an earlier session. Open it again from the Tencent IM view.')}\n`
    this.#open.set(key, document)
    const written = await document.write()
    this.#written.set(key, written)
    return written.text
  }

  /** What was last written at an address. */
  written(uri: vscode.Uri): Transcript | undefined {
    return this.#written.get(uri.toString())
  }

  /** Waits until an editor has taken what is written now: it takes a change later than it is told. */
  async settled(document: vscode.TextDocument): Promise<void> {
    const wanted = (await this.#open.get(document.uri.toString())?.write())?.text
    if (wanted === undefined || document.getText() === wanted) return
    await new Promise<void>((resolve) => {
      const end = (): void => {
        changes.dispose()
        clearTimeout(timer)
        resolve()
      }
      const changes = vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === document && document.getText() === wanted) end()
      })
      // Another change may have come in between: then a line nearby has to do.
      const timer = setTimeout(end, 5000)
    })
  }

  /** Writes a document again. */
  refresh(uri: vscode.Uri): void {
    if (this.#open.has(uri.toString())) this.#changed.fire(uri)
  }

  /** Writes every open document again. */
  redraw(): void {
    for (const key of this.#open.keys()) this.#changed.fire(vscode.Uri.parse(key, true))
  }

  /** Opens a document anew, as something else is to be said at its address. */
  forget(uri: vscode.Uri): void {
    this.#open.delete(uri.toString())
    this.#changed.fire(uri)
  }

  dispose(): void {
    for (const registration of this.#registrations) registration.dispose()
    this.#changed.dispose()
  }
}
