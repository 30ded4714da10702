import { createMd5, dayMs } from '@timkit/core/internal'
import type { HistoryFileEntry } from '@timkit/core/wire'
import type { EmulatorSettings } from '../settings.ts'
import { formatBeijingTime } from '../time/beijing-time.ts'
import type { EmulatorClock } from '../time/clock.ts'
import type { World } from '../world/world.ts'
import { serveFile } from './download.ts'
import { type HistoryFile, historyHeader, historyText, packFile } from './file.ts'
import type { GeneratedHour } from './generate.ts'
import { type ChatType, historyLines, messagesInHour } from './lines.ts'

/** An hour whose files are asked for. */
export interface HistoryHour {
  /** One-to-one or group messages. */
  readonly chatType: ChatType
  /** `yyyyMMddHH` in Beijing time. */
  readonly hour: string
  /** The unix second at which it starts. */
  readonly start: number
}

interface Packed {
  readonly state: string
  readonly file: Promise<HistoryFile>
}

interface Link {
  readonly file: HistoryFile
  readonly hour: HistoryHour
  readonly expires: number
}

/** Where the emulator keeps the path of a download. */
export const downloadPath = '/msg_history/'

/** Hosts of the real service: their files are elsewhere, on a host of their own. */
const serviceHost = /\.(tim\.qq\.com|im\.qcloud\.com|my-imcloud\.com)$/

/** The hourly files: made when they are asked for, and served under addresses that expire. */
export class HistoryArchive {
  readonly #world: World
  readonly #settings: EmulatorSettings
  readonly #clock: EmulatorClock
  readonly #packed = new Map<string, Packed>()
  readonly #links = new Map<string, Link>()
  readonly #generated: GeneratedHour | undefined
  #issued = 0

  /** Makes the archive of a world, and of an hour that is generated. */
  constructor(world: World, settings: EmulatorSettings, clock: EmulatorClock, generated?: GeneratedHour) {
    this.#generated = generated
    this.#world = world
    this.#settings = settings
    this.#clock = clock
  }

  /** Returns the files of an hour under new addresses; none when nobody wrote in it. */
  async list(hour: HistoryHour, { origin }: { readonly origin: () => string }): Promise<HistoryFileEntry[]> {
    const file = await this.#find(hour)
    if (file === undefined) return []
    const expires = this.#clock.now() + this.#settings.urlLifetime * 1000
    return [
      {
        URL: this.#baseUrl(origin()) + this.#link(hour, file, expires),
        ExpireTime: formatBeijingTime(expires),
        FileSize: file.fileSize,
        FileMD5: file.fileMd5,
        GzipSize: file.gzipSize,
        GzipMD5: file.gzipMd5,
      },
    ]
  }

  /** Answers a download; with `stale`, with the file as it was before its last message. */
  async serve(request: Request, path: string, stale: boolean = false): Promise<Response> {
    const token = /^\/msg_history\/2\/([0-9a-f]{32})\.gz$/.exec(path)?.[1]
    const link = token === undefined ? undefined : this.#links.get(token)
    if (link === undefined) return new Response('There is no such file\n', { status: 404 })
    if (this.#clock.now() > link.expires) return new Response('This address has expired\n', { status: 403 })
    const file = stale ? await this.#packBefore(link.hour) : link.file
    const { chatType, hour } = link.hour
    return serveFile(request, file, `${this.#settings.sdkAppId}_${chatType}_${hour}.gz`)
  }

  /** Forgets all files and addresses. */
  clear(): void {
    this.#packed.clear()
    this.#links.clear()
  }

  async #find(hour: HistoryHour): Promise<HistoryFile | undefined> {
    const generated = this.#generated
    if (generated?.hour === hour.hour && hour.chatType === 'C2C') return generated.file
    return messagesInHour(this.#world, hour.chatType, hour.start) === 0 ? undefined : this.#pack(hour)
  }

  #pack({ chatType, hour, start }: HistoryHour): Promise<HistoryFile> {
    const key = `${chatType}/${hour}`
    const state = `${messagesInHour(this.#world, chatType, start)}/${this.#world.rewrites}`
    const known = this.#packed.get(key)
    if (known?.state === state) return known.file
    const header = historyHeader(this.#settings.sdkAppId, chatType, hour)
    const file = packFile(historyText(header, historyLines(this.#world, chatType, start)))
    this.#packed.set(key, { state, file })
    return file
  }

  #packBefore({ chatType, hour, start }: HistoryHour): Promise<HistoryFile> {
    const lines = [...historyLines(this.#world, chatType, start)]
    return packFile(historyText(historyHeader(this.#settings.sdkAppId, chatType, hour), lines.slice(0, -1)))
  }

  #link(of: HistoryHour, file: HistoryFile, expires: number): string {
    for (const [token, link] of this.#links) {
      // Expired ones are kept for a while, so that they can be told from ones that never were.
      if (link.expires + dayMs < this.#clock.now()) this.#links.delete(token)
    }
    const { chatType, hour } = of
    const { secretKey } = this.#settings
    this.#issued += 1
    const md5 = createMd5()
    md5.update(new TextEncoder().encode(`${secretKey}\n${chatType}\n${hour}\n${expires}\n${this.#issued}`))
    const token = md5.digest()
    this.#links.set(token, { file, hour: of, expires })
    return `${downloadPath}2/${token}.gz`
  }

  #baseUrl(origin: string): string {
    if (this.#settings.baseUrl !== undefined) return this.#settings.baseUrl
    return serviceHost.test(new URL(origin).hostname) ? 'https://download.tim.qq.com' : origin
  }
}
