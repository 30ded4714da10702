import * as vscode from 'vscode'
import { documentScheme } from '../../ids.ts'
import type { Transcript } from '../../messages/transcript.ts'
import type { Documents } from './documents.ts'

/** A text, and what it is called. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/** Shows texts that are read-only and made once, such as an explanation. */
export class Reports {
  readonly #documents: Documents
  readonly #reports = new Map<string, Transcript>()

  /** Adds its kind of document. */
  constructor(documents: Documents) {
    this.#documents = documents
    documents.add('report', ({ path }) => {
      const report = this.#reports.get(path)
      if (report === undefined) return undefined
      return { write: async () => report, close: () => this.#reports.delete(path) }
    })
  }

  /** Shows Markdown as it reads. */
  async showMarkdown(name: string, text: string): Promise<void> {
    const uri = this.#put(name, '.md', { text, days: [], messages: [], links: [] })
    await vscode.commands.executeCommand('markdown.showPreview', uri)
  }

  /** Shows messages, with what is known of their lines. */
  async showTranscript(name: string, transcript: Transcript, language: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.#put(name, '.timkit', transcript))
    await vscode.languages.setTextDocumentLanguage(document, language)
    await vscode.window.showTextDocument(document)
  }

  /** Shows a text beside what is in front, which keeps the focus; in the same tab as the one of the same name before. */
  async showBeside(name: string, text: string, language: string): Promise<void> {
    const uri = this.#put(name, `.${language}`, { text, days: [], messages: [], links: [] })
    const document = await vscode.workspace.openTextDocument(uri)
    await this.#documents.settled(document)
    const there = vscode.window.visibleTextEditors.find((editor) => editor.document === document)
    const viewColumn = there?.viewColumn ?? vscode.ViewColumn.Beside
    await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: true, preview: false })
  }

  /** Shows how two texts of JSON differ. */
  async compare(title: string, one: NamedText, other: NamedText): Promise<void> {
    const [left, right] = [one, other].map(({ name, text }) =>
      this.#put(name, '.json', { text, days: [], messages: [], links: [] }),
    )
    await vscode.commands.executeCommand('vscode.diff', left, right, title)
  }

  #put(name: string, extension: string, report: Transcript): vscode.Uri {
    const path = `/${name.replaceAll('/', '_')}${extension}`
    const uri = vscode.Uri.from({ scheme: documentScheme, authority: 'report', path })
    this.#reports.set(path, report)
    this.#documents.forget(uri)
    return uri
  }
}
