import { UsageError } from '@timkit/command-line'
import type { MessagesQuery } from '@timkit/core'
import type { CliContext } from '../../context.ts'
import { collect } from '../../input/collect.ts'
import { readSince, readUntil } from '../../input/read-moment.ts'
import { openClient } from '../../open/open-client.ts'
import { noteRest } from '../../output/shortfall.ts'
import { writeJson } from '../../output/write-json.ts'
import { lineOf, noteZone, rowOf } from '../../output/write-lines.ts'
import type { MessagesFlags } from './flags.ts'

/** Reads a conversation. */
export async function runMessages(this: CliContext, flags: MessagesFlags): Promise<void> {
  const query = queryOf(flags, this)
  const { client } = await openClient(this, flags)
  const { items, ...rest } = await collect(client.messages(query, { signal: this.signal }), flags.limit ?? 20)
  if (flags.json === true) for (const message of items) writeJson(this, rowOf(message, this))
  else {
    for (const message of items) this.print(`${lineOf(message, this)}\n`)
    if (items.length === 0) this.print(`${this.t({ en: 'No messages.', zh: '没有消息。' })}\n`)
    else noteZone(this)
  }
  noteRest(this, rest)
}

function queryOf(flags: MessagesFlags, context: CliContext): MessagesQuery {
  const { since, until, oldest, limit = 20, group } = flags
  const range = {
    since: since === undefined ? undefined : readSince(since, context),
    until: until === undefined ? undefined : readUntil(until, context),
    order: oldest === true ? ('oldest-first' as const) : ('newest-first' as const),
    // One more tells whether there are more; of groups the service gives at most 20.
    pageSize: Math.min(limit + 1, group === undefined ? 100 : 20),
  }
  return { ...chatOf(flags, context), ...range }
}

function chatOf(
  { user, peer, group }: MessagesFlags,
  { t }: CliContext,
): Pick<MessagesQuery, 'chat' | 'account'> {
  if (group !== undefined && user === undefined && peer === undefined) {
    return { chat: { type: 'group', groupId: group } }
  }
  if (group === undefined && user !== undefined && peer !== undefined) {
    return { chat: { type: 'c2c', peer }, account: user }
  }
  throw new UsageError(
    t({
      en: 'Name one conversation: --user A --peer B, or --group G',
      zh: '请指定一个会话：--user A --peer B，或 --group G',
    }),
  )
}
