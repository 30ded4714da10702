import { createEmulator, type Emulator, type Seed } from '@timkit/emulator'
import { monday } from './harness.ts'

/** As many friend groups as an account may have. */
const friendGroups = Array.from({ length: 32 }, (_, index) => index)

/**
 * Everything that a stranger can fill in, with the same hostile text: messages, names, and what `own` and `group` list, their friends,
 * blocked accounts, friend requests, members and subscribers. What another tool has to show is added here.
 */
function seedOf(text: string): Seed {
  const everything = [
    { MsgType: 'TIMTextElem', MsgContent: { Text: text } },
    {
      MsgType: 'TIMFileElem',
      MsgContent: { FileName: text, FileSize: 5, UUID: 'u', Url: 'https://example.com/f', Download_Flag: 2 },
    },
    { MsgType: 'TIMCustomElem', MsgContent: { Data: text, Desc: text, Ext: text, Sound: '' } },
    { MsgType: 'TIMLocationElem', MsgContent: { Desc: text, Latitude: 1, Longitude: 2 } },
    {
      MsgType: 'TIMRelayElem',
      MsgContent: {
        Title: text,
        MsgNum: 1,
        CompatibleText: text,
        AbstractList: [text],
        MsgList: [
          {
            From_Account: text,
            To_Account: 'own',
            MsgSeq: 1,
            MsgRandom: 1,
            MsgTimeStamp: 1,
            MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
          },
        ],
      },
    },
  ] as const
  const reply = { messageReply: { messageID: 'm', messageAbstract: text, messageSender: text, version: 1 } }
  return {
    accounts: [
      {
        UserID: 'own',
        Nick: startOf(text, 500),
        friends: [
          {
            To_Account: 'other',
            Remark: startOf(text, 96),
            GroupName: friendGroups.map((number) => startOf(`${number} ${text}`, 30)),
            AddWording: startOf(text, 256),
            custom: { Tag_SNS_Custom_Note: startOf(text, 500) },
          },
        ],
        friendRequests: [{ From_Account: 'asking', AddWording: startOf(text, 256) }],
        blocklist: ['blocked'],
      },
      { UserID: 'other', Nick: startOf(text, 500) },
      { UserID: 'asking', Nick: startOf(text, 500) },
      { UserID: 'blocked', Nick: startOf(text, 500) },
    ],
    conversations: [
      {
        between: ['own', 'other'],
        unread: { own: 1 },
        messages: [
          { at: '-1d 10:00:00', from: 'other', MsgBody: everything, CloudCustomData: JSON.stringify(reply) },
          { at: '-1d 10:00:01', from: 'other', text, CloudCustomData: text },
        ],
      },
    ],
    groups: [
      {
        GroupId: 'group',
        Type: 'Private',
        Name: text,
        Introduction: text,
        createdAt: '-9d 10:00',
        Owner_Account: 'own',
        members: [
          {
            Member_Account: 'other',
            NameCard: startOf(text, 50),
            AppMemberDefinedData: [{ Key: 'Note', Value: startOf(text, 64) }],
          },
        ],
        messages: [{ at: '-1d 11:00:00', from: 'other', MsgBody: everything }],
      },
    ],
    officialAccounts: [
      {
        Official_Account: '@TOA#_official',
        Owner_Account: 'own',
        Name: startOf(text, 150),
        Introduction: startOf(text, 400),
        Organization: startOf(text, 500),
        CustomString: startOf(text, 3000),
        subscribers: [{ Subscriber_Account: 'other', CustomString: startOf(text, 64) }],
      },
    ],
  }
}

/** As much of a text as a field of some bytes holds. */
function startOf(text: string, bytes: number): string {
  return new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, bytes), { stream: true })
}

/** The service with everything that a stranger can fill in. */
export function hostileEmulator(text: string): Emulator {
  return createEmulator({ now: () => monday, seed: seedOf(text) })
}

/** What an answer needs to be one at all, the addresses and checksums of history files among it. */
export const vital: readonly string[] = ['ActionStatus', 'AccountStatus', 'MsgType', 'Tag', 'File']

/** What an answer needs to be found by who was asked about, besides: the rest may say anything. */
export const answered: readonly string[] = [
  ...vital,
  'UserID',
  'To_Account',
  'From_Account',
  'GroupId',
  'Peer_Account',
]

/** A service that ends every text of its answers with another line, but for some members. */
export function withForgedAnswers(
  fetch: Emulator['fetch'],
  line: string,
  kept: readonly string[],
): Emulator['fetch'] {
  return async (input, init) => {
    const response = await fetch(input, init)
    if (!String(input instanceof Request ? input.url : input).includes('/v4/')) return response
    const answer = forge(await response.json(), `\n${line}`, new Set(kept))
    return Response.json(answer, { headers: response.headers })
  }
}

function forge(value: unknown, end: string, kept: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return `${value}${end}`
  if (Array.isArray(value)) return value.map((item) => forge(item, end, kept))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, kept.has(name) ? member : forge(member, end, kept)]),
  )
}
