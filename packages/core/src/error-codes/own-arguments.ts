/** What a caller of an operation writes in place of the fields of the wire, by these. */
interface OwnArguments {
  /** Those of the accounts, where a text names both sides. */
  readonly accounts?: readonly [string, string?]
  readonly fields: Readonly<Record<string, string>>
}

const files = { fields: { ChatType: 'chatType', MsgTime: 'hour', C2C: 'c2c', Group: 'group' } }
const ofAccount = {
  accounts: ['account'],
  fields: { From_Account: 'account', To_Account: 'account' },
} as const

const ofAccounts = {
  accounts: ['accounts'],
  fields: { From_Account: 'accounts', To_Account: 'accounts' },
} as const

const ofMutes = {
  accounts: ['accounts'],
  fields: { GroupId: 'groupId', Members_Account: 'accounts', TopicId: 'topicId', MuteTime: 'until' },
} as const

/** By the method of the client. */
const ownArguments: Readonly<Record<string, OwnArguments>> = {
  unreadTotal: ofAccount,
  unreadCounts: {
    accounts: ['account', 'peers'],
    fields: { From_Account: 'account', To_Account: 'account', Peer_Account: 'peers' },
  },
  groupUnreadCounts: {
    accounts: ['accounts'],
    fields: { GroupId: 'groupId', Member_Account: 'accounts', Member_List_Account: 'accounts' },
  },
  waitingSince: {
    accounts: ['account', 'peer'],
    fields: {
      // Which of them is which depends on whose view is read.
      From_Account: 'account or peer',
      To_Account: 'account or peer',
      Operator_Account: 'account or peer',
      Peer_Account: 'account or peer',
    },
  },
  waiting: { ...ofAccount, fields: { ...ofAccount.fields, Operator_Account: 'account' } },
  accountNames: ofAccounts,
  groupNames: { fields: { GroupId: 'groupIds' } },
  conversations: ofAccount,
  inbox: { ...ofAccount, fields: { ...ofAccount.fields, Peer_Account: 'account' } },
  roamingMessages: {
    accounts: ['operatorAccount', 'peerAccount'],
    fields: {
      From_Account: 'operatorAccount',
      To_Account: 'peerAccount',
      Operator_Account: 'operatorAccount',
      Peer_Account: 'peerAccount',
    },
  },
  groupMessages: { fields: { GroupId: 'groupId', TopicId: 'topicId' } },
  groupMembers: { fields: { GroupId: 'groupId' } },
  groups: { fields: { GroupType: 'type' } },
  joinedGroups: { accounts: ['account'], fields: { Member_Account: 'account', GroupType: 'type' } },
  friends: ofAccount,
  blocklist: ofAccount,
  accountExists: ofAccount,
  accountsExist: ofAccounts,
  messages: {
    accounts: ['account', 'chat.peer'],
    fields: {
      From_Account: 'account',
      To_Account: 'chat.peer',
      Operator_Account: 'account',
      Peer_Account: 'chat.peer',
      GroupId: 'chat.groupId',
      TopicId: 'topicId',
    },
  },
  recalls: {
    accounts: ['messages'],
    fields: { From_Account: 'messages', To_Account: 'messages', GroupId: 'messages' },
  },
  historyFiles: files,
  historyMessages: files,
  historyBytes: { fields: { ChatType: 'file', MsgTime: 'file' } },
  historyRange: { fields: { ...files.fields, ChatType: 'chatTypes', MsgTime: 'since' } },
  muteUntil: ofMutes,
  unmute: ofMutes,
  pushToAll: {
    accounts: ['from'],
    fields: {
      From_Account: 'from',
      MsgBody: 'body',
      MsgRandom: 'random',
      MsgLifeTime: 'lifetimeSeconds',
      OfflinePushInfo: 'offlinePushInfo',
      DataId: 'dataId',
    },
  },
  send: {
    accounts: ['from', 'to'],
    fields: {
      From_Account: 'from',
      To_Account: 'to',
      GroupId: 'groupId',
      TopicId: 'topicId',
      MsgBody: 'body',
      MsgSeq: 'id',
      MsgRandom: 'id',
      Random: 'id',
      MsgLifeTime: 'lifetimeSeconds',
      SyncOtherMachine: 'syncToSender',
      OfflinePushInfo: 'offlinePushInfo',
      CloudCustomData: 'cloudCustomData',
    },
  },
}

const bothAccounts = /From_Account (and|和) To_Account/g
const keepNumbers =
  /(; when sending, keep|；重发消息时保持) (?:MsgSeq (?:and|和) MsgRandom|Random) ?(the same|不变)/g
const leaveOutTag = /, or leave it out of TagList|，或从 TagList 里去掉它/g
const word = /[A-Z][A-Za-z0-9]*(?:_[A-Z][A-Za-z]*)?/g

/** Words a text about a command in the arguments of the operation that called it: the caller never wrote the fields. */
export function inOwnArguments(text: string, operation: unknown): string {
  if (typeof operation !== 'string' || !Object.hasOwn(ownArguments, operation)) return text
  const { accounts: [one, other] = ['the account'], fields } = ownArguments[operation] as OwnArguments
  return (
    text
      // Who only reads keeps no numbers, and what names are read by is not for the caller to choose.
      .replace(keepNumbers, operation === 'send' ? '$1 id $2' : '')
      .replace(leaveOutTag, '')
      .replace(bothAccounts, (_, and: string) => (other === undefined ? one : `${one} ${and} ${other}`))
      .replace(word, (field) => (Object.hasOwn(fields, field) ? (fields[field] as string) : field))
  )
}
