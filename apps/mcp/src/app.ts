import type { Fetch, Observe, Runtime, TimClient } from '@timkit/core'
import { TimeZone } from '@timkit/time-zone'
import { ArchiveHolder } from './archive/archive-holder.ts'
import { type Audit, noAudit } from './audit/audit.ts'
import type { Clients, Connection } from './client.ts'
import type { Config, ToolConfig } from './config/config.ts'
import type { AppConfig } from './config/read-app.ts'
import { defaultTools } from './config/toolsets.ts'
import { KeptReaders } from './history/kept-readers.ts'
import type { Log } from './log.ts'
import { CursorSealer } from './paging/cursor.ts'
import { Access } from './safety/access.ts'
import { type Nonce, randomNonce } from './safety/fence.ts'
import { IdAliases } from './safety/id-aliases.ts'
import { Volume } from './safety/volume.ts'
import { SendRate } from './sending/send-rate.ts'
import type { Sending } from './sending/sending.ts'
import { SentMessages } from './sending/sent-messages.ts'
import { ClockNotice } from './time/clock-notice.ts'
import { ServiceTime } from './time/service-time.ts'

/** What can be put in from outside. */
export interface AppDependencies extends Connection {
  /** Makes the random part of fences. */
  readonly nonce?: Nonce | undefined
  /** Where lines of the log go. */
  readonly log: Log
  /** Where it is written down who asks what. @default nowhere */
  readonly audit?: Audit | undefined
  /** Who asks where callers are not told apart. @default anyone */
  readonly caller?: string | undefined
  /** Names credentials of buckets and databases. @default that of the process */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
}

/** Where pictures of messages may be had from. */
export interface Downloads {
  readonly hosts: Pick<AppConfig, 'downloadHosts' | 'insecureHosts' | 'baseUrl'>
  readonly fetch: Fetch
}

/** Everything that outlives a call. One per process, whatever number of clients it serves. */
export interface App {
  /** What the tools need to know. */
  readonly config: ToolConfig
  /** Who may be read. */
  readonly access: Access
  /** Other names of ids that are phone numbers, where these are masked. */
  readonly ids: IdAliases
  /** How much each person may be handed a day. */
  readonly volume: Volume
  readonly cursors: CursorSealer
  /** Readers of history that wait for the next page. */
  readonly readers: KeptReaders
  /** The zone of times. */
  readonly zone: TimeZone
  /** Makes the random part of fences. */
  readonly nonce: Nonce
  /** The clock of this machine: for how long something takes, and for how long it is good. */
  readonly now: Runtime['now']
  /** What time it is at the service: for everything that is said about messages. */
  readonly serviceTime: ServiceTime
  /** What is to be said about the clock of this machine. */
  readonly clockNotice: ClockNotice
  /** The client that reads, made when it is first needed. */
  readonly client: () => Promise<TimClient>
  /** What sends; absent where nobody allowed it. */
  readonly sending: Sending | undefined
  /** The app, as people read it. */
  readonly name: string
  /** What is searched. */
  readonly archive: ArchiveHolder
  /** Which addresses pictures may be had from, and how they are asked for. */
  readonly downloads: Downloads
  /** Whether a tool is among those that this server offers. */
  readonly offers: (tool: string) => boolean
  readonly log: Log
  readonly audit: Audit
  /** The calls that tools write into the audit log themselves, by their signals. */
  readonly noted: WeakSet<AbortSignal>
  /** What a caller is called in the audit log. */
  readonly nameOf: (principal: string) => string
}

/** Sets up what outlives a call. Nothing is sent, and the client is not even loaded, before the first call. */
export function createApp({ app, tool, archive }: Config, dependencies: AppDependencies): App {
  const { now = Date.now, nonce = randomNonce, log, env = process.env } = dependencies
  const { audit = noAudit, caller = 'anyone' } = dependencies
  let made: Promise<Clients> | undefined
  const clockNotice = new ClockNotice()
  const zone = new TimeZone(tool.timeZone)
  const observe: Observe = (event) => {
    if (event.type === 'clock') clockNotice.note(event.offset)
    log.transport(event)
  }
  const clients = (): Promise<Clients> => {
    made ??= import('./client.ts').then(({ createClients }) =>
      createClients(app, tool.allowSend ?? [], { ...dependencies, now, observe }),
    )
    return made
  }
  const client = async (): Promise<TimClient> => (await clients()).reading
  const offered = tool.tools ?? defaultTools
  const key = tool.cursorKey ?? app?.secretKey ?? randomNonce()
  return {
    config: tool,
    access: new Access({ config: tool, client, now }),
    ids: new IdAliases(tool.mask, key),
    volume: new Volume({ limit: tool.messageBudget, zone, now }),
    cursors: new CursorSealer({
      key,
      sdkAppId: app?.sdkAppId ?? 0,
      lifetime: tool.cursorMinutes * 60_000,
      now,
    }),
    readers: new KeptReaders(),
    zone,
    nonce,
    now,
    serviceTime: new ServiceTime(client),
    clockNotice,
    client,
    sending: sendingOf(tool, now, async () => (await clients()).sending),
    name: app === undefined ? 'demo' : String(app.sdkAppId),
    downloads: {
      hosts: app ?? { downloadHosts: [], insecureHosts: [], baseUrl: undefined },
      fetch: dependencies.fetch ?? fetch,
    },
    archive: new ArchiveHolder({
      place: archive,
      within: tool.callTimeout * 0.9,
      env,
      client,
      now,
      note: (text) => log.error(text.trim()),
    }),
    offers: (name) => offered.includes(name),
    log,
    audit,
    noted: new WeakSet(),
    nameOf: (principal) => principal || caller,
  }
}

function sendingOf(
  { allowSend, sendRate, cursorMinutes }: ToolConfig,
  now: Runtime['now'],
  client: Sending['client'],
): Sending | undefined {
  if (allowSend === undefined) return undefined
  return {
    accounts: new Set(allowSend),
    questions: new SendRate({ limit: sendRate, now }),
    rate: new SendRate({ limit: sendRate, now }),
    sent: new SentMessages({ lifetime: cursorMinutes * 60_000, now }),
    client,
  }
}
