import { hourSeconds } from '../time/beijing-time.ts'
import { type C2CMessage, compareMessages, type GroupMessage } from '../world/records/message.ts'
import type { World } from '../world/world.ts'

/** One-to-one or group messages. */
export type ChatType = 'C2C' | 'Group'

/** The messages of an hour as lines of its file, in the order of time. */
export function historyLines(world: World, chatType: ChatType, start: number): Iterable<string> {
  const hour = Math.floor(start / hourSeconds)
  return chatType === 'C2C'
    ? c2cLines([...(world.c2cHours.get(hour) ?? [])].sort(compareMessages))
    : groupLines(
        [...(world.groupHours.get(hour) ?? [])].sort(
          (a, b) => a.message.time - b.message.time || a.message.id - b.message.id,
        ),
      )
}

/** How many messages an hour has. */
export function messagesInHour(world: World, chatType: ChatType, start: number): number {
  const hours: ReadonlyMap<number, readonly unknown[]> =
    chatType === 'C2C' ? world.c2cHours : world.groupHours
  return hours.get(Math.floor(start / hourSeconds))?.length ?? 0
}

function* c2cLines(messages: readonly C2CMessage[]): Generator<string> {
  for (const message of messages) {
    const { from, to, time, seq, random, body } = message
    const parties = `"From_Account":${JSON.stringify(from)},"To_Account":${JSON.stringify(to)}`
    yield `{${parties},"MsgTimestamp":${time},"MsgSeq":${seq},"MsgRandom":${random},"MsgBody":${body}}`
  }
}

function* groupLines(
  messages: readonly { group: { id: string }; message: GroupMessage }[],
): Generator<string> {
  for (const { group, message } of messages) {
    const place = `"From_Account":${JSON.stringify(message.from)},"GroupId":${JSON.stringify(group.id)}`
    yield `{${place},"MsgTimestamp":${message.time},"MsgSeq":${message.seq},"MsgBody":${message.body}}`
  }
}
