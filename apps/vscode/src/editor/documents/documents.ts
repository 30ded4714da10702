import * as vscode from 'vscode'
import { documentScheme } from '../../ids.ts'
import type { Transcript } from '../../messages/transcript.ts'
import { t } from '../../text.ts'

/** A read-only document of ours: what it says, and what is known of its lines. */
export interface ReadOnlyDocument {
  /** @returns `undefined` where it was there in an earlier session only */
  readonly write: () => Promise<Transcript | undefined>
  /** Runs when no editor shows it any more. */
  readonly close?: (() => void) | undefined
}

/** Opens a document of ours by its address; `undefined` when the address says nothing. */
export type OpenDocument = (uri: vscode.Uri) => ReadOnlyDocument | undefined

/** A document as it was written last. */
interface Written {
  readonly transcript: Transcript
  readonly bytes: Uint8Array
  /** When, in milliseconds; later than what was written there before. */
  readonly time: number
}

/** What is written again and again, such as while messages are loaded, is shown so seldom, in milliseconds. */
const pause = 300

/**
 * Shows our documents. Each kind has its own authority in the address, such as `timkit://transcript/…`. They are files for the editor,
 * read only, so that their tabs come back when a window is opened again: what opens a document by its address is asked then, too.
 */
export class Documents implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
  readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]> = this.#changed.event
  readonly #kinds = new Map<string, OpenDocument>()
  readonly #open = new Map<string, ReadOnlyDocument>()
  readonly #written = new Map<string, Promise<Written>>()
  readonly #last = new Map<string, Written>()
  readonly #due = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #registrations: readonly vscode.Disposable[] = [
    vscode.workspace.registerFileSystemProvider(documentScheme, this, {
      isReadonly: true,
      isCaseSensitive: true,
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme !== documentScheme) return
      const key = uri.toString()
      this.#open.get(key)?.close?.()
      for (const map of [this.#open, this.#written, this.#last]) map.delete(key)
    }),
  ]

  /** Registers what opens the documents of a kind. */
  add(kind: string, open: OpenDocument): void {
    this.#kinds.set(kind, open)
  }

  /** What was last written at an address. */
  written(uri: vscode.Uri): Transcript | undefined {
    return this.#last.get(uri.toString())?.transcript
  }

  /** Waits until an editor has taken what is written now: it takes a change later than it is told. */
  async settled(document: vscode.TextDocument): Promise<void> {
    const { transcript } = await this.#read(document.uri)
    const wanted = transcript.text
    if (document.getText() === wanted) return
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

  /** Writes a document again, soon. */
  refresh(uri: vscode.Uri): void {
    const key = uri.toString()
    if (!this.#open.has(key)) return
    this.#written.delete(key)
    if (this.#due.has(key)) return
    const tell = (): void => {
      this.#due.delete(key)
      this.#tell(uri)
    }
    this.#due.set(key, setTimeout(tell, pause))
  }

  /** Writes every open document again. */
  redraw(): void {
    for (const key of this.#open.keys()) this.refresh(vscode.Uri.parse(key, true))
  }

  /** Opens a document anew, as something else is to be said at its address. */
  forget(uri: vscode.Uri): void {
    this.#open.delete(uri.toString())
    this.#tell(uri)
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { bytes, time } = await this.#read(uri)
    const { File } = vscode.FileType
    const { Readonly } = vscode.FilePermission
    return { type: File, ctime: 0, mtime: time, size: bytes.length, permissions: Readonly }
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return (await this.#read(uri)).bytes
  }

  /** What is written is told by {@link refresh}; nobody else changes it. */
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined)
  }

  readDirectory(): [string, vscode.FileType][] {
    return []
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri)
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri)
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri)
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri)
  }

  dispose(): void {
    for (const registration of this.#registrations) registration.dispose()
    for (const timer of this.#due.values()) clearTimeout(timer)
    this.#changed.dispose()
  }

  #tell(uri: vscode.Uri): void {
    this.#written.delete(uri.toString())
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }])
  }

  /** The editor asks for size and text apart: both are of one writing. */
  #read(uri: vscode.Uri): Promise<Written> {
    const key = uri.toString()
    const known = this.#written.get(key)
    if (known !== undefined) return known
    const written = this.#write(uri)
    this.#written.set(key, written)
    written.catch(() => {
      if (this.#written.get(key) === written) this.#written.delete(key)
    })
    return written
  }

  async #write(uri: vscode.Uri): Promise<Written> {
    const key = uri.toString()
    const document = this.#open.get(key) ?? this.#kinds.get(uri.authority)?.(uri)
    if (document !== undefined) this.#open.set(key, document)
    const transcript = (await document?.write()) ?? gone()
    const time = Math.max(Date.now(), (this.#last.get(key)?.time ?? 0) + 1)
    // The mark says that it is UTF-8, whatever the person's setting for files is.
    const bytes = new TextEncoder().encode(`\uFEFF${transcript.text}`)
    const written = { transcript, bytes, time }
    this.#last.set(key, written)
    return written
  }
}

function gone(): Transcript {
  const text = `${t('This is from an earlier session. Open it again from the Tencent IM view.')}\n`
  return { text, days: [], messages: [], links: [] }
}
