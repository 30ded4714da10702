import type { Message } from '@timkit/core'
import type { App } from '../../app.ts'
import { secondsOf } from '../../render/message-time.ts'
import { maskText } from '../../safety/mask.ts'

/** A message with all that is known of it: as it came, but for what the operator has masked. */
export interface ExportedMessage {
  readonly type: 'message'
  /** RFC 3339, with the offset of the zone; absent when it does not say. */
  readonly time?: string | undefined
  /** By which tools ask for it, of one that the archive has. */
  readonly id?: string | undefined
  readonly from: string
  readonly to?: string | undefined
  readonly group?: string | undefined
  readonly key?: string | undefined
  readonly seq?: number | undefined
  readonly random?: number | undefined
  readonly status: Message['status']
  readonly peer_read?: boolean | undefined
  /** The elements, as the service has them. */
  readonly body?: Message['body'] | undefined
  readonly custom_data?: string | undefined
}

/** What a message is made of. */
export interface MessageToExport {
  readonly message: Message
  readonly id?: string | undefined
}

/** Writes down a message; of one that was taken back, what it said is left out. */
export function exportedMessage(
  { message, id }: MessageToExport,
  { zone, config, ids }: Pick<App, 'zone' | 'config' | 'ids'>,
): ExportedMessage {
  const { chat, from, to, key, seq, random, status, peerRead, body, cloudCustomData } = message
  const seconds = secondsOf(message)
  const content = { body, custom_data: cloudCustomData === '' ? undefined : cloudCustomData }
  const said = status === 'normal' ? content : {}
  // Before it is written: an id beside an escaped character would not be found any more.
  return ids.hideIn({
    type: 'message',
    time: seconds === undefined ? undefined : zone.iso(seconds),
    id,
    from,
    ...(chat.type === 'group' ? { group: chat.groupId } : { to }),
    key,
    seq: seq === 0 ? undefined : seq,
    random,
    status,
    peer_read: peerRead,
    ...(config.mask.length === 0 ? said : (masked(said, config.mask) as typeof said)),
  })
}

/** A value with every text in it masked. */
function masked(value: unknown, kinds: App['config']['mask']): unknown {
  if (typeof value === 'string') return maskText(value, kinds)
  if (Array.isArray(value)) return value.map((item) => masked(item, kinds))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, masked(member, kinds)]))
}
