import { type App, noon, text } from '../app.ts'
import { withTea } from '../tea-group.ts'
import type { ErrorRows } from './run.ts'

const second = Math.floor(noon / 1000)
const parties = { From_Account: 'alice', To_Account: 'bob' }
const one = { ...parties, MsgKey: `5_1_${second}` }
const plainOne = { ...parties, MsgKey: `6_2_${second}` }
const ofGroup = { GroupId: 'tea', MsgSeq: 1 }
const plainOfGroup = { GroupId: 'tea', MsgSeq: 2 }
const change = { OperateType: 1, ExtensionList: [{ Key: 'tea', Value: 'alice' }] }

/** What is wrong with a change of any message. */
const badChanges = [
  { OperateType: 0 },
  { OperateType: 4 },
  { OperateType: undefined },
  { ExtensionList: [] },
  { ExtensionList: [{ Value: 'x' }] },
  { ExtensionList: [{ Key: 'x'.repeat(101) }] },
  { ExtensionList: [{ Key: 'x', Value: '茶'.repeat(334) }] },
  { ExtensionList: Array.from({ length: 21 }, (_, n) => ({ Key: `k${n}` })) },
]

const always = { 10002: 'inside', 10008: 'signature' } as const

/** What changes of a message lead to. */
function ofChanges(message: object, plain: object, unknown: readonly object[]) {
  return {
    ...always,
    10004: [...unknown, ...badChanges].map((wrong) => ({ ...message, ...change, ...wrong })),
    // Only callers who are no admin have to know the number.
    23001: 'no cause',
    23002: [{ ...plain, ...change }],
    23003: 'rate',
    23004: 'outcome',
  } as const
}

const unknownOnes = [
  { MsgKey: undefined },
  { MsgKey: 'x' },
  { MsgKey: '1_2_3' },
  { To_Account: undefined },
  { To_Account: 'nobody' },
  { From_Account: 'bob', To_Account: 'alice' },
]
const unknownOfGroups = [
  { GroupId: undefined },
  { GroupId: 'milk' },
  { MsgSeq: undefined },
  { MsgSeq: 0 },
  { MsgSeq: 9 },
]

/** The rows of commands about extensions of messages. */
export const documented: ErrorRows = {
  'openim_msg_ext_http_svc/get_key_values': {
    ...always,
    10004: [...unknownOnes, { StartSeq: -1 }, { StartSeq: '1' }].map((wrong) => ({ ...one, ...wrong })),
    // Nothing is deleted.
    23004: 'no cause',
  },
  'openim_msg_ext_http_svc/set_key_values': ofChanges(one, plainOne, unknownOnes),
  'openim_msg_ext_http_svc/group_get_key_values': {
    ...always,
    10004: [...unknownOfGroups, { StartSeq: -1 }].map((wrong) => ({ ...ofGroup, ...wrong })),
    23004: 'no cause',
  },
  'openim_msg_ext_http_svc/group_set_key_values': ofChanges(ofGroup, plainOfGroup, unknownOfGroups),
}

/** An app with a message that has an extension, and one that has none, to bob and in a group. */
export async function withExtensions(): Promise<App> {
  const app = await withTea()
  for (const SupportMessageExtension of [1, 0] as const) {
    const number = 2 - SupportMessageExtension
    const message = { SupportMessageExtension, MsgBody: text('tea?') }
    await app.call('openim/sendmsg', { ...parties, ...message, MsgSeq: 4 + number, MsgRandom: number })
    await app.call('group_open_http_svc/send_group_msg', { ...message, GroupId: 'tea', Random: number })
  }
  return app
}
