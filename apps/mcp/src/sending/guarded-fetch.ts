import type { Fetch } from '@timkit/core'
import * as tables from '@timkit/core/api'
import { isObject } from '@timkit/core/internal'

/** The commands that change nothing, by their paths. */
const reading: ReadonlySet<string> = new Set(
  Object.values(tables)
    .flatMap((table: object) => Object.values(table) as unknown[])
    .flatMap((entry) =>
      isObject(entry) && entry.repeat === 'read' && typeof entry.path === 'string' ? [entry.path] : [],
    ),
)

/** The commands that send one message. */
const sending: readonly string[] = ['openim/sendmsg', 'group_open_http_svc/send_group_msg']

/** Lets pass what reads, and nothing else: whatever a tool does, no request of its client changes anything. */
export function readingOnly(fetch: Fetch): Fetch {
  return async (url, init) => {
    const command = commandOf(url)
    if (command === undefined ? isDownload(init) : reading.has(command)) return fetch(url, init)
    throw refusal(command)
  }
}

/** Lets pass what reads, and messages of some accounts. */
export function sendingAs(accounts: ReadonlySet<string>, fetch: Fetch): Fetch {
  const readOnly = readingOnly(fetch)
  return async (url, init) => {
    const command = commandOf(url)
    if (command === undefined || !sending.includes(command)) return readOnly(url, init)
    if (accounts.has(senderIn(init.body))) return fetch(url, init)
    throw refusal(command)
  }
}

/** The command that an address calls; nothing where it is none of the service, such as a file. */
function commandOf(url: string): string | undefined {
  return /\/v4\/([^/]+\/[^/]+)\/?$/.exec(new URL(url).pathname)?.[1]
}

function isDownload({ method = 'GET' }: RequestInit): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Who a message is from; an empty name where that cannot be read, which is nobody's. */
function senderIn(body: unknown): string {
  const request: unknown = typeof body === 'string' ? JSON.parse(body) : undefined
  return isObject(request) && typeof request.From_Account === 'string' ? request.From_Account : ''
}

function refusal(command = 'it'): Error {
  return new Error(`${command} was not sent: this server may not change anything that way`)
}
