import type { HistoryFile } from '@timkit/core'
import * as vscode from 'vscode'
import type { App } from '../apps/app.ts'
import type { Documents, ReadOnlyDocument } from '../editor/documents/documents.ts'
import { documentScheme } from '../ids.ts'
import { partiesOf } from '../messages/parties.ts'
import type { Connections } from '../service/connections.ts'
import { t } from '../text.ts'
import { beijingHourTitle, hourDate } from '../time/beijing-hours.ts'
import type { Viewpoint } from '../time/time-text.ts'
import { beijing } from '../time/zone.ts'
import { chatTypeName } from './nodes/chat-type-name.ts'
import type { HistoryPager } from './pager.ts'
import type { CheckedMessages } from './recall-check.ts'

/** What an open document of an hour is about. */
export interface OpenHistory {
  readonly app: App
  readonly file: HistoryFile
  readonly pager: HistoryPager
  /** The messages of the page, with what became of them since. */
  checked: CheckedMessages
}

/** Shows hours as documents, one page of messages at a time. */
export class HistoryDocuments {
  readonly #connections: Connections
  readonly #appOf: (id: string) => App | undefined
  readonly #open = new Map<string, OpenHistory>()
  readonly #documents: Documents

  constructor(documents: Documents, connections: Connections, appOf: (id: string) => App | undefined) {
    this.#connections = connections
    this.#appOf = appOf
    this.#documents = documents
    documents.add('history', (uri) => this.#document(uri))
  }

  /** Reads a file; its first page is there before anything shows. {@link check} comes next. */
  async open(app: App, file: HistoryFile, signal?: AbortSignal): Promise<vscode.Uri> {
    const uri = vscode.Uri.from({
      scheme: documentScheme,
      authority: 'history',
      path: pathOf(file.name),
      query: [app.id, file.chatType, file.hour].map(encodeURIComponent).join('/'),
    })
    if (this.get(uri) === undefined) {
      await this.#read(uri, app, file, signal)
      // A tab of an earlier session may say that it is one.
      this.#documents.forget(uri)
    }
    return uri
  }

  async #read(uri: vscode.Uri, app: App, file: HistoryFile, signal?: AbortSignal): Promise<OpenHistory> {
    const client = await this.#connections.client(app)
    const { HistoryPager } = await import('./pager.ts')
    const pager = new HistoryPager((onSkipped) => client.historyMessages(file, { onSkipped }))
    await pager.next(signal)
    const open = { app, file, pager, checked: notShownYet }
    this.#open.set(uri.toString(), open)
    return open
  }

  /** Opens the hour of a tab that comes back with its window, as long as the service has its file. */
  async #restore(uri: vscode.Uri): Promise<OpenHistory | undefined> {
    const [appId = '', chatType, hour = ''] = uri.query.split('/').map(decodeURIComponent)
    const app = this.#appOf(appId)
    if (app === undefined || (chatType !== 'c2c' && chatType !== 'group') || !/^\d{10}$/.test(hour))
      return undefined
    const client = await this.#connections.client(app)
    const outcome = await client.historyFiles({ chatType, hour })
    const files = outcome.status === 'ready' ? outcome.files : []
    const file = files.find(({ name }) => uri.path === pathOf(name))
    if (file === undefined) return undefined
    const open = await this.#read(uri, app, file)
    await this.check(open)
    return open
  }

  /** Finds out which messages of the page were recalled since; before that none of it shows. */
  async check(open: OpenHistory, signal?: AbortSignal): Promise<void> {
    const client = await this.#connections.client(open.app)
    const { checkRecalls } = await import('./recall-check.ts')
    open.checked = await checkRecalls(client, open.pager.messages, signal)
  }

  /** What an open document is about. */
  get(uri: vscode.Uri): OpenHistory | undefined {
    return this.#open.get(uri.toString())
  }

  #document(uri: vscode.Uri): ReadOnlyDocument {
    return {
      write: async () => {
        const open = this.get(uri) ?? (await this.#restore(uri))
        if (open === undefined) return undefined
        const { app, file, pager } = open
        const { writeTranscript, zoneNote } = await import('../messages/transcript.ts')
        const viewpoint: Viewpoint = { now: this.#connections.now(app.id), zone: beijing }
        const page =
          pager.atEnd && pager.total !== undefined
            ? t('Page {0}, the last one: {1} messages, verified complete.', pager.number, pager.total)
            : t('Page {0}; there is more.', pager.number)
        const { messages, unknown, notes } = open.checked
        return writeTranscript({
          title: `${chatTypeName(file.chatType)} · ${hourDate(file.hour)} ${beijingHourTitle(file.hour)} ${t('Beijing time')} · ${app.label}`,
          notes: [page, ...notes, pager.skipped.note(), zoneNote(viewpoint)].filter(
            (note) => note !== undefined,
          ),
          messages,
          remarkOf: (message) => (unknown.has(message) ? t('not known whether recalled') : undefined),
          nameOf: (account) => account,
          headOf: (message) => partiesOf(message),
          viewpoint,
        })
      },
      close: () => {
        void this.get(uri)?.pager.close()
        this.#open.delete(uri.toString())
      },
    }
  }
}

function pathOf(fileName: string): string {
  return `/${fileName.replace(/\.gz$/, '')}.timkit`
}

const notShownYet: CheckedMessages = { messages: [], unknown: new Set(), notes: [] }
