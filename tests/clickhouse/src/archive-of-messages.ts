import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openArchive, openSqliteIndex } from '@timkit/archive'
import { type Message, toHistoryHour } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import { messagesOf, midnight } from './messages.ts'
import type { Random } from './random.ts'

const sdkAppId = 1_400_000_000
/** After the last hour. */
export const later: number = (midnight + 2_000 * 3_600) * 1_000

/** An archive of random messages, with its index in SQLite: of files, heard by webhook, and asked of the service. */
export async function archiveOf(
  random: Random,
  { messages, perHour }: { readonly messages: number; readonly perHour: number },
): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'timkit-reindex-')), 'archive')
  const saved = mkdtempSync(join(tmpdir(), 'timkit-saved-'))
  const hours = Math.ceil(messages / perHour / 2)
  const heard: Message[] = []
  for (let hour = 0; hour < hours; hour++) {
    for (const kind of ['c2c', 'group'] as const) {
      const all = inHour(messagesOf(random, hour, kind === 'group', perHour), hour)
      if (heard.length < 200) heard.push(...all.slice(0, 10))
      const lines = all.map(({ raw }) => JSON.stringify(raw)).join('\n')
      mkdirSync(join(saved, kind), { recursive: true })
      const name = toHistoryHour(new Date((midnight + hour * 3_600) * 1_000))
      writeFileSync(join(saved, kind, `${name}.jsonl.gz`), gzipSync(`${lines}\n`, { level: 1 }))
    }
  }
  await using archive = await openArchive({ folder, sdkAppId, now: () => later })
  // Some of files were heard of before, and some come by webhook only.
  const webhooks = [...heard.slice(0, 40), ...inHour(messagesOf(random, hours + 1, false, 80), hours + 1)]
  for (const message of webhooks) await archive.ingest(eventOf(message), { sdkAppId })
  for (const message of webhooks.filter((_, at) => at % 9 === 0))
    await archive.ingest(recallOf(message), { sdkAppId })
  const { refused } = await archive.importFiles(saved)
  if (refused.length > 0) throw new Error(refused[0]?.reason)
  await archive.close()
  rmSync(saved, { recursive: true })
  await hearMore(folder, random, hours, heard)
  return folder
}

/** What only the index knows: asked of the service by searches, with what became of it. */
async function hearMore(folder: string, random: Random, hours: number, heard: readonly Message[]) {
  const index = await openSqliteIndex({ file: join(folder, 'index.sqlite') })
  const tail = inHour(messagesOf(random, hours + 2, true, 120), hours + 2)
  await index.putLive(tail.map((message, at) => ({ message, recalled: at % 7 === 0 ? true : undefined })))
  const changed = [...tail, ...heard].filter((_, at) => at % 11 === 3)
  await index.change(
    changed.map((message, at) => ({
      identity: messageIdentity(message) ?? `c|nobody|${at}`,
      body: [{ MsgType: 'TIMTextElem', MsgContent: { Text: `edited 龙井 ${at}` } }],
      editedAt: at,
    })),
  )
  await index.close()
}

function inHour(messages: readonly Message[], hour: number): Message[] {
  const start = midnight + hour * 3_600
  return messages.filter(({ unixSeconds }) => unixSeconds >= start && unixSeconds < start + 3_600)
}

function eventOf({ raw, chat }: Message): never {
  const { MsgTimestamp: MsgTime, MsgRandom, ...wire } = raw as unknown as Record<string, unknown>
  const event =
    chat.type === 'group'
      ? { CallbackCommand: 'Group.CallbackAfterSendMsg', ...wire, MsgTime, Random: MsgRandom }
      : { CallbackCommand: 'C2C.CallbackAfterSendMsg', ...wire, MsgTime, MsgRandom }
  return event as never
}

function recallOf({ raw, chat }: Message): never {
  const wire = raw as unknown as Record<string, unknown>
  const { From_Account, To_Account, GroupId, MsgSeq, MsgRandom, MsgTimestamp } = wire
  const event =
    chat.type === 'group'
      ? { CallbackCommand: 'Group.CallbackAfterRecallMsg', GroupId, MsgSeqList: [{ MsgSeq }] }
      : {
          CallbackCommand: 'C2C.CallbackAfterMsgWithDraw',
          ...{ From_Account, To_Account, MsgKey: `${MsgSeq}_${MsgRandom}_${MsgTimestamp}` },
        }
  return event as never
}
