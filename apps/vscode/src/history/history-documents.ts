import { type HistoryFile, historyHourStart } from '@timkit/core'
import * as vscode from 'vscode'
import type { App } from '../apps/app.ts'
import type { Connections } from '../apps/connections.ts'
import { documentScheme } from '../ids.ts'
import { t } from '../text.ts'
import type { Documents, ReadOnlyDocument } from '../vscode/documents.ts'
import { beijingHourTitle } from './hours.ts'
import { chatTypeName } from './nodes/hour-node.ts'
import type { HistoryPager } from './pager.ts'

/** What an open document of an hour is about. */
export interface OpenHistory {
  /** The app. */
  readonly app: App
  /** The file. */
  readonly file: HistoryFile
  /** Its pages. */
  readonly pager: HistoryPager
}

/** Shows hours as documents, one page of messages at a time. */
export class HistoryDocuments {
  readonly #connections: Connections
  readonly #now: () => number
  readonly #open = new Map<string, OpenHistory>()

  /** Makes none yet. */
  constructor(documents: Documents, connections: Connections, now: () => number) {
    this.#connections = connections
    this.#now = now
    documents.add('history', (uri) => this.#document(uri))
  }

  /** Opens a file; the first page is read before anything shows. */
  async open(app: App, file: HistoryFile, signal?: AbortSignal): Promise<vscode.Uri> {
    const uri = vscode.Uri.from({
      scheme: documentScheme,
      authority: 'history',
      path: `/${file.name.replace(/\.gz$/, '')}.timkit`,
      query: app.id,
    })
    const key = uri.toString()
    if (!this.#open.has(key)) {
      const client = await this.#connections.client(app)
      const { HistoryPager } = await import('../work.ts')
      const pager = new HistoryPager(() => client.historyMessages(file))
      await pager.next(signal)
      this.#open.set(key, { app, file, pager })
    }
    return uri
  }

  /** What an open document is about. */
  get(uri: vscode.Uri): OpenHistory | undefined {
    return this.#open.get(uri.toString())
  }

  #document(uri: vscode.Uri): ReadOnlyDocument | undefined {
    const open = this.get(uri)
    if (open === undefined) return undefined
    const { app, file, pager } = open
    return {
      write: async () => {
        const { writeTranscript, zoneNote } = await import('../work.ts')
        const day = `${file.hour.slice(0, 4)}-${file.hour.slice(4, 6)}-${file.hour.slice(6, 8)}`
        const page =
          pager.total === undefined
            ? t('Page {0}; there is more.', pager.number)
            : t('Page {0}, the last one: {1} messages, checked to be whole.', pager.number, pager.total)
        return writeTranscript({
          title: `${chatTypeName(file.chatType)} · ${day} ${beijingHourTitle(file.hour)} ${t('Beijing time')} · ${app.label}`,
          notes: [page, zoneNote(historyHourStart(file.hour).getTime())],
          messages: pager.messages,
          nameOf: (account) => account,
          now: this.#now(),
        })
      },
      close: () => {
        this.#open.delete(uri.toString())
        void pager.close()
      },
    }
  }
}
