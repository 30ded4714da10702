import { isObject } from '@timkit/core/internal'
import type { WebhookEvent } from '@timkit/core/webhook'
import type { KeptEvent } from './event-log.ts'

/** Writes an event as a line, with its end. */
export function eventLine({ receivedAt, platform, clientIp, event }: KeptEvent): string {
  return `${JSON.stringify({ receivedAt, platform, clientIp, event })}\n`
}

/** Reads a line; `undefined` when it is no event. */
export function readEventLine(line: string): KeptEvent | undefined {
  let read: unknown
  try {
    read = JSON.parse(line)
  } catch {
    return undefined
  }
  if (!isObject(read) || !isObject(read.event) || typeof read.event.CallbackCommand !== 'string')
    return undefined
  const receivedAt = new Date(typeof read.receivedAt === 'string' ? read.receivedAt : Number.NaN)
  if (Number.isNaN(receivedAt.getTime())) return undefined
  return {
    receivedAt,
    event: read.event as unknown as WebhookEvent,
    platform: textOf(read.platform),
    clientIp: textOf(read.clientIp),
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
