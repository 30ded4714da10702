import { Emitter } from '../../editor/emitter.ts'
import type { Part, PartAbout, PartStore } from '../../env/part.ts'
import type { HistoryDownload } from './history-download.ts'

/** A download that was begun and did not end, in this window or in one before it. */
export class Download {
  readonly about: PartAbout
  /** The bytes that are there; absent where nothing can be kept. */
  readonly part: Part | undefined
  /** The work itself, in the window where it was begun or taken up again. */
  job: HistoryDownload | undefined

  /** Remembers a download. */
  constructor(about: PartAbout, part: Part | undefined) {
    this.about = about
    this.part = part
  }

  /** The name of the file that is written in the end. */
  get targetName(): string {
    return decodeURIComponent(new URL(this.about.target).pathname.split('/').at(-1) ?? '')
  }

  /** Whether it runs, or waits to be taken up again. */
  get state(): 'running' | 'paused' {
    return this.job?.state === 'running' ? 'running' : 'paused'
  }

  /** The share that was downloaded, from 0 to 1. */
  get share(): number {
    const { gzipSize } = this.about
    const stored = gzipSize === 0 ? 0 : (this.part?.size ?? 0) / gzipSize
    return Math.min(1, Math.max(stored, this.job?.share ?? 0))
  }
}

/** The downloads that did not end. What is kept of them goes when they end, are discarded, or after seven days. */
export class Downloads {
  readonly #store: PartStore | undefined
  readonly #now: (appId: string) => number
  readonly #downloads = new Map<string, Download>()
  readonly #changed = new Emitter<string>()
  #loading: Promise<void> | undefined
  /** Calls a function with the app whenever a download of it began, paused or ended. */
  readonly onChange: (listener: (appId: string) => void) => () => void = this.#changed.listen

  /** Reads nothing yet. */
  constructor(store: PartStore | undefined, now: (appId: string) => number) {
    this.#store = store
    this.#now = now
  }

  /** Finds what earlier windows left, once, and forgets what the service has deleted meanwhile. */
  load(): Promise<void> {
    this.#loading ??= this.#load()
    return this.#loading
  }

  /** The downloads of an app, as far as they were found. */
  of(appId: string): readonly Download[] {
    return [...this.#downloads.values()].filter(({ about }) => about.appId === appId)
  }

  /** The download of a file. */
  find(appId: string, name: string): Download | undefined {
    return this.#downloads.get(keyOf({ appId, name }))
  }

  /** Begins a download, in the place of an earlier one of the same file. */
  async begin(about: PartAbout): Promise<Download> {
    const before = this.find(about.appId, about.name)
    if (before !== undefined) await this.end(before)
    const download = new Download(about, await this.#store?.create(about))
    this.#downloads.set(keyOf(about), download)
    return download
  }

  /** Forgets a download that ended, well or not, and its bytes. */
  async end(download: Download): Promise<void> {
    const key = keyOf(download.about)
    if (this.#downloads.get(key) === download) this.#downloads.delete(key)
    if (download.part !== undefined) await this.#store?.remove(download.part.id)
    this.changed(download)
  }

  /** Called when the state of a download changes. */
  changed({ about }: Download): void {
    this.#changed.fire(about.appId)
  }

  async #load(): Promise<void> {
    const parts = (await this.#store?.list()) ?? []
    if (parts.length === 0) return
    const { keptUntil } = await import('./kept-until.ts')
    for (const part of parts) {
      const { about, id } = part
      if (keptUntil(about.hour) < this.#now(about.appId)) await this.#store?.remove(id)
      else if (this.find(about.appId, about.name) === undefined)
        this.#downloads.set(keyOf(about), new Download(about, part))
    }
  }
}

function keyOf({ appId, name }: Pick<PartAbout, 'appId' | 'name'>): string {
  return `${appId}/${name}`
}
