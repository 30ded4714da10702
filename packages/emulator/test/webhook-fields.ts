/**
 * The fields of each event as they were found, by its command: on Tencent's pages in copies of 2023 to 2026, and where those are
 * silent in client libraries, collected on 2026-11-28. Facts were taken over, not sentences.
 *
 * `S` a text, `I` an integer, `SI` either, `[…]` a list, `{…}` an object, `?` not always there, `any` whatever a message has. All
 * bodies but one have `CallbackCommand`.
 */
export const webhookFields: Readonly<Record<string, { kind: 'before' | 'after'; fields: Fields }>> = {
  'State.StateChange': after({
    EventTime: 'I',
    Info: { Action: 'S', To_Account: 'S', Reason: 'S' },
    'KickedDevice?': [{ Platform: 'S' }],
  }),
  'Profile.CallbackPortraitSet': after({
    Operator_Account: 'S',
    From_Account: 'S',
    EventTime: 'I',
    ProfileItem: [{ Tag: 'S', Value: 'SI' }],
  }),
  'Sns.CallbackPrevFriendAdd': before({
    Requester_Account: 'S',
    From_Account: 'S',
    FriendItem: [{ To_Account: 'S', Remark: 'S', GroupName: 'S', AddSource: 'S', AddWording: 'S' }],
    AddType: 'S',
    ForceAddFlags: 'I',
    EventTime: 'I',
  }),
  'Sns.CallbackPrevFriendResponse': before({
    Requester_Account: 'S',
    From_Account: 'S',
    ResponseFriendItem: [{ To_Account: 'S', Remark: 'S', TagName: 'S', ResponseAction: 'S' }],
    EventTime: 'I',
  }),
  'Sns.CallbackFriendAdd': after({
    PairList: [{ From_Account: 'S', To_Account: 'S', Initiator_Account: 'S' }],
    ClientCmd: 'S',
    Admin_Account: 'S',
    ForceFlag: 'I',
  }),
  'Sns.CallbackFriendDelete': after({ PairList: [{ From_Account: 'S', To_Account: 'S' }] }),
  'Sns.CallbackBlackListAdd': after({ PairList: [{ From_Account: 'S', To_Account: 'S' }] }),
  'Sns.CallbackBlackListDelete': after({ PairList: [{ From_Account: 'S', To_Account: 'S' }] }),
  'Follow.CallbackAfterFollowAdd': after({
    From_Account: 'S',
    FollowList: [{ To_Account: 'S' }],
    EventTime: 'I',
  }),
  'Follow.CallbackAfterFollowDelete': after({ From_Account: 'S', To_Account: ['S'], EventTime: 'I' }),
  'C2C.CallbackBeforeSendMsg': before({ ...c2cMessage(), 'EventTime?': 'I' }),
  'C2C.CallbackAfterSendMsg': after({
    ...c2cMessage(),
    SendMsgResult: 'I',
    ErrorInfo: 'S',
    'UnreadMsgNum?': 'I',
    'EventTime?': 'I',
  }),
  'C2C.CallbackAfterMsgReport': after({
    Report_Account: 'S',
    Peer_Account: 'S',
    LastReadTime: 'I',
    UnreadMsgNum: 'I',
  }),
  'C2C.CallbackAfterMsgWithDraw': after({
    From_Account: 'S',
    To_Account: 'S',
    MsgKey: 'S',
    UnreadMsgNum: 'I',
  }),
  'C2C.CallbackAfterModifyMsg': after({
    Operator_Account: 'S',
    From_Account: 'S',
    To_Account: 'S',
    MsgSeq: 'I',
    MsgRandom: 'I',
    MsgTime: 'I',
    MsgKey: 'S',
    MsgBody: 'any',
    CloudCustomData: 'S',
    EventTime: 'I',
  }),
  'C2C.CallbackAfterMsgReadReceipt': after({
    Operator_Account: 'S',
    Peer_Account: 'S',
    C2CMsgInfo: [{ From_Account: 'S', To_Account: 'S', MsgKey: 'S', MsgId: 'S' }],
    EventTime: 'I',
  }),
  'C2C.CallbackAfterMsgReadAll': after({
    Report_Account: 'S',
    EventTime: 'I',
    GroupReadInfo: [{ GroupId: 'S', MsgSeq: 'I' }],
  }),
  'C2C.CallbackAfterC2CMsgExtension': after({
    From_Account: 'S',
    To_Account: 'S',
    MsgKey: 'S',
    OperateType: 'I',
    ExtensionList: [{ Key: 'S', Value: 'S', Seq: 'I' }],
    Seq: 'I',
    EventTime: 'I',
  }),
  'Group.CallbackBeforeSendMsg': before({ ...groupMessage(), 'MsgId?': 'S', 'TopicId?': 'S' }),
  'Group.CallbackAfterSendMsg': after({
    ...groupMessage(),
    'MsgId?': 'S',
    MsgSeq: 'I',
    MsgTime: 'I',
    'TopicId?': 'S',
    'GroupAtInfo?': [{ GroupAtAllFlag: 'I', GroupAt_Account: 'S' }],
  }),
  'Group.CallbackSendMsgException': after({ ...groupMessage(), ErrorCode: 'I', ErrorInfo: 'S' }),
  'Group.CallbackAfterRecallMsg': after({
    Operator_Account: 'S',
    Type: 'S',
    GroupId: 'S',
    MsgSeqList: [{ MsgSeq: 'I' }],
    'TopicId?': 'S',
    EventTime: 'I',
  }),
  'Group.CallbackAfterModifyMsg': after({
    MsgBody: 'any',
    Operator_Account: 'S',
    GroupId: 'S',
    TopicId: 'S',
    MsgSeq: 'I',
    EventTime: 'I',
  }),
  'Group.CallbackAfterReadReceipt': after({
    GroupId: 'S',
    Type: 'S',
    GroupMsgReceiptList: [
      { MsgSeq: 'I', ReadNum: 'I', UnreadNum: 'I', ReadReceiptMembers: [{ Member_Account: 'S' }] },
    ],
    EventTime: 'I',
  }),
  'Group.CallbackAfterGroupMsgExtension': after({
    GroupId: 'S',
    MsgSeq: 'I',
    OperateType: 'I',
    ExtensionList: [{ Key: 'S', Value: 'S', Seq: 'I' }],
    Seq: 'I',
    EventTime: 'I',
  }),
  'Group.CallbackBeforeCreateGroup': before({
    Operator_Account: 'S',
    Owner_Account: 'S',
    Type: 'S',
    Name: 'S',
    'CreateGroupNum?': 'I',
    'CreatedGroupNum?': 'any',
    'InviteOption?': 'S',
    MemberList: [{ Member_Account: 'S' }],
    EventTime: 'I',
  }),
  'Group.CallbackAfterCreateGroup': after({
    GroupId: 'S',
    Operator_Account: 'S',
    Owner_Account: 'S',
    Type: 'S',
    Name: 'S',
    MemberList: [{ Member_Account: 'S' }],
    'UserDefinedDataList?': [{ Key: 'S', Value: 'S' }],
    EventTime: 'I',
  }),
  'Group.CallbackBeforeApplyJoinGroup': before({
    GroupId: 'S',
    Type: 'S',
    Requestor_Account: 'S',
    EventTime: 'I',
  }),
  'Group.CallbackBeforeInviteJoinGroup': before({
    GroupId: 'S',
    Type: 'S',
    Operator_Account: 'S',
    DestinationMembers: [{ Member_Account: 'S' }],
    EventTime: 'I',
  }),
  'Group.CallbackAfterNewMemberJoin': after({
    GroupId: 'S',
    Type: 'S',
    JoinType: 'S',
    Operator_Account: 'S',
    NewMemberList: [{ Member_Account: 'S' }],
    EventTime: 'I',
  }),
  'Group.CallbackAfterMemberExit': after({
    GroupId: 'S',
    Type: 'S',
    ExitType: 'S',
    Operator_Account: 'S',
    ExitMemberList: [{ Member_Account: 'S' }],
    EventTime: 'I',
  }),
  'Group.CallbackAfterGroupFull': after({ GroupId: 'S', EventTime: 'I' }),
  'Group.CallbackAfterGroupDestroyed': after({
    GroupId: 'S',
    Type: 'S',
    Owner_Account: 'S',
    'Name?': 'S',
    'MemberList?': [{ Member_Account: 'S' }],
    EventTime: 'I',
  }),
  'Group.CallbackAfterGroupInfoChanged': after({
    GroupId: 'S',
    Type: 'S',
    Operator_Account: 'S',
    'Name?': 'S',
    'Introduction?': 'S',
    'Notification?': 'S',
    'FaceUrl?': 'S',
    EventTime: 'I',
  }),
  'Group.CallbackAfterMemberFieldChanged': after({
    GroupId: 'S',
    Type: 'S',
    Operator_Account: 'S',
    'Modified_Account?': 'S',
    'Member_Account?': 'S',
    'Role?': 'S',
    'NameCard?': 'S',
    EventTime: 'I',
  }),
  'Group.CallbackAfterGroupAttrChanged': after({
    GroupId: 'S',
    Type: 'S',
    Operator_Account: 'S',
    OptionType: 'S',
    GroupAttr: [{ key: 'S', value: 'S' }],
    EventTime: 'I',
  }),
  'Group.CallbackAfterChangeGroupOwner': after({
    GroupId: 'S',
    Type: 'S',
    Operator_Account: 'S',
    OldOwner_Account: 'S',
    NewOwner_Account: 'S',
    EventTime: 'I',
  }),
  'Group.CallbackOnMemberStateChange': after({
    GroupId: 'S',
    'Type?': 'S',
    EventType: 'S',
    MemberList: [{ Member_Account: 'S' }],
  }),
  'Group.CallbackOnDailyGroupQuotaAlarm': after({ QuotaUsed: 'I', Quota: 'I', EventTime: 'I' }),
  'Group.CallbackBeforeCreateTopic': before({ Operator_Account: 'S', Type: 'S', Name: 'S' }),
  'Group.CallbackAfterCreateTopic': after({
    GroupId: 'S',
    TopicId: 'S',
    Operator_Account: 'S',
    Owner_Account: 'S',
    Type: 'S',
    Name: 'S',
    'UserDefinedDataList?': [{ Key: 'S', Value: 'S' }],
  }),
  'Group.CallbackAfterTopicDestroyed': after({ GroupId: 'S', Type: 'S', TopicIdList: ['S'] }),
  'Group.CallbackAfterTopicInfoChanged': after({
    GroupId: 'S',
    Type: 'S',
    Operator_Account: 'S',
    'Name?': 'S',
    'Introduction?': 'S',
    'Notification?': 'S',
    'FaceUrl?': 'S',
  }),
  'Bot.OnC2CMessage': after({
    ...c2cMessage(),
    SendMsgResult: 'I',
    ErrorInfo: 'S',
    'UnreadMsgNum?': 'I',
    'EventTime?': 'I',
  }),
  'Bot.OnGroupMessage': after({
    ...groupMessage(),
    'MsgId?': 'S',
    MsgSeq: 'I',
    MsgTime: 'I',
    'TopicId?': 'S',
    AtRobots_Account: ['S'],
  }),
  'Chatbot.OnC2CSignalMessage': before({
    From_Account: 'S',
    To_Account: 'S',
    MsgSeq: 'I',
    MsgRandom: 'I',
    MsgKey: 'S',
    EventTime: 'I',
    Data: 'S',
  }),
  'OfficialAccount.CallbackBeforeCreateOfficialAccount': before({
    Operator_Account: 'S',
    Owner_Account: 'S',
    Name: 'S',
    EventTime: 'I',
  }),
  'OfficialAccount.CallbackAfterCreateOfficialAccount': after({
    ...officialAccount(),
    Operator_Account: 'S',
    Owner_Account: 'S',
    Name: 'S',
  }),
  'OfficialAccount.CallbackAfterOfficialAccountInfoChanged': after({
    ...officialAccount(),
    Operator_Account: 'S',
    'Name?': 'S',
    'Introduction?': 'S',
    'FaceUrl?': 'S',
    'Organization?': 'S',
  }),
  'OfficialAccount.CallbackAfterOfficialAccountDestroyed': after({
    ...officialAccount(),
    Owner_Account: 'S',
    Name: 'S',
  }),
  'OfficialAccount.CallbackBeforeAddSubscriber': before(subscribers()),
  'OfficialAccount.CallbackAfterAddSubscriber': after(subscribers()),
  'OfficialAccount.CallbackAfterDeleteSubscriber': after(subscribers()),
  'OfficialAccount.CallbackAfterOfficialAccountFull': after(officialAccount()),
  'OfficialAccount.CallbackBeforeSendMsg': before({
    ...officialAccount(),
    OnlineOnlyFlag: 'I',
    MsgBody: 'any',
    CloudCustomData: 'S',
  }),
  'OfficialAccount.CallbackAfterSendMsg': after({
    ...officialAccount(),
    MsgKey: 'S',
    MsgTime: 'I',
    OnlineOnlyFlag: 'I',
    MsgBody: 'any',
    CloudCustomData: 'S',
  }),
  'OfficialAccount.CallbackAfterMsgWithDraw': after({
    ...officialAccount(),
    WithdrawMsgList: [{ MsgKey: 'S' }],
  }),
  'Push.OfflinePush': after({
    EventType: 'I',
    EventTime: 'I',
    From_Account: 'S',
    To_Account: 'S',
    PushPlatform: 'I',
    PushStage: 'I',
    'MsgKey?': 'S',
    'GroupID?': 'S',
    MsgSeq: 'I',
    'MsgRandom?': 'I',
    MsgTime: 'I',
    PushID: 'S',
    ErrCode: 'I',
    ErrInfo: 'S',
  }),
  'Push.AllMemberPush': after({
    EventType: 'I',
    TaskId: 'S',
    TaskTime: 'I',
    EventTime: 'I',
    To_Account: 'S',
    PushPlatform: 'I',
    PushStage: 'I',
    ErrCode: 'I',
    ErrInfo: 'S',
  }),
  'ContentCallback.ResultNotify': after({
    Scene: 'S',
    SdkAppId: 'I',
    From_Account: 'S',
    'ContactItem?': { ContactType: 'I', 'To_Account?': 'S', 'ToGroupId?': 'S' },
    ContentType: 'S',
    'TextContent?': ['S'],
    'FileURL?': 'S',
    'MsgID?': 'S',
    CtxcbResult: 'I',
    CtxcbRequestId: 'S',
    CtxcbKeywords: ['S'],
    CtxcbSuggestion: 'S',
    CtxcbLabel: 'S',
    'CtxcbSubLabel?': 'S',
    'CtxcbSubLabelDesc?': 'S',
    'CtxcbLibName?': 'S',
    'CloudCustomData?': 'S',
  }),
  'Alert.RequestOverLimit': after({ ServiceName: 'S', Command: 'S', Request: 'I', Limit: 'I' }),
}

/** The type of a field. */
export type FieldType = 'S' | 'I' | 'SI' | 'any' | Fields | readonly [FieldType]

/** Fields by name; `?` at the end of a name is not part of it. */
export interface Fields {
  readonly [name: string]: FieldType
}

function before(fields: Fields) {
  return { kind: 'before', fields } as const
}

function after(fields: Fields) {
  return { kind: 'after', fields } as const
}

function c2cMessage(): Fields {
  return {
    From_Account: 'S',
    To_Account: 'S',
    MsgSeq: 'I',
    MsgRandom: 'I',
    MsgTime: 'I',
    MsgKey: 'S',
    'MsgId?': 'S',
    OnlineOnlyFlag: 'I',
    MsgBody: 'any',
    'CloudCustomData?': 'S',
  }
}

function groupMessage(): Fields {
  return {
    GroupId: 'S',
    Type: 'S',
    From_Account: 'S',
    Operator_Account: 'S',
    Random: 'I',
    OnlineOnlyFlag: 'I',
    MsgBody: 'any',
    'CloudCustomData?': 'S',
    EventTime: 'I',
  }
}

function officialAccount(): Fields {
  return { Official_Account: 'S', EventTime: 'I' }
}

function subscribers(): Fields {
  return {
    ...officialAccount(),
    Operator_Account: 'S',
    SubscribeAccountList: [{ Subscriber_Account: 'S' }],
  }
}
