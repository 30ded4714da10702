import type { MessageBody } from '@timkit/core/wire'
import type { Seed, SeedConversation } from './seed.ts'
import type { SeedGroup } from './seed-groups.ts'
import type { SeedOfficialAccount } from './seed-official-accounts.ts'

/** A text as long as a person pastes when something went very wrong: about 9 KB in UTF-8. */
const longText = [
  '以下是我整理的完整经过,麻烦转给负责的同事:',
  ...Array.from(
    { length: 84 },
    (_, day) =>
      `第 ${day + 1} 步:打开包装,检查茶罐编号 NS-${1000 + day},拍照留存,称重后记录湿度,确认没有破损。`,
  ),
  '谢谢,辛苦了!🙏',
].join('\n')

const image: MessageBody = [
  {
    MsgType: 'TIMImageElem',
    MsgContent: {
      UUID: '9a0364b9e99bb480dd25e1f0284c8555',
      ImageFormat: 1,
      ImageInfoArray: [
        {
          Type: 1,
          Size: 1_853_095,
          Width: 2448,
          Height: 3264,
          URL: 'https://cos.example.com/tea/broken-jar.jpg',
        },
        {
          Type: 2,
          Size: 256_240,
          Width: 720,
          Height: 960,
          URL: 'https://cos.example.com/tea/broken-jar-720.jpg',
        },
        {
          Type: 3,
          Size: 12_535,
          Width: 198,
          Height: 264,
          URL: 'https://cos.example.com/tea/broken-jar-198.jpg',
        },
      ],
    },
  },
]

const sound: MessageBody = [
  {
    MsgType: 'TIMSoundElem',
    MsgContent: {
      Url: 'https://cos.example.com/tea/voice-1.m4a',
      UUID: '74c1ba1e0d2a4e4bb4ab2ae5a1dbd1c9',
      Size: 62_351,
      Second: 17,
      Download_Flag: 2,
    },
  },
]

const file: MessageBody = [
  {
    MsgType: 'TIMFileElem',
    MsgContent: {
      Url: 'https://cos.example.com/tea/invoice-2041.pdf',
      UUID: '1f4d8c0b6a5e4f0e9c7d2b3a48596071',
      FileSize: 184_320,
      FileName: 'invoice-2041.pdf',
      Download_Flag: 2,
    },
  },
]

const video: MessageBody = [
  {
    MsgType: 'TIMVideoFileElem',
    MsgContent: {
      VideoUrl: 'https://cos.example.com/tea/unboxing.mp4',
      VideoUUID: '5da38ba89d6521011e1f6f3fd6692e35',
      VideoSize: 1_194_603,
      VideoSecond: 5,
      VideoFormat: 'mp4',
      VideoDownloadFlag: 2,
      ThumbUrl: 'https://cos.example.com/tea/unboxing.jpg',
      ThumbUUID: '6edaffedef5150684510cf97957b7bc8',
      ThumbSize: 13_907,
      ThumbWidth: 720,
      ThumbHeight: 1280,
      ThumbFormat: 'JPG',
      ThumbDownloadFlag: 2,
    },
  },
]

const location: MessageBody = [
  {
    MsgType: 'TIMLocationElem',
    MsgContent: { Desc: '杭州市西湖区龙井路 8 号', Latitude: 30.2263, Longitude: 120.1153 },
  },
]

const face: MessageBody = [{ MsgType: 'TIMFaceElem', MsgContent: { Index: 4, Data: 'tt04' } }]

const order: MessageBody = [
  {
    MsgType: 'TIMCustomElem',
    MsgContent: {
      Data: '{"kind":"order","id":"2041","total":"¥268.00","state":"shipped"}',
      Desc: 'Order 2041 has been shipped',
      Ext: 'https://shop.example.com/orders/2041',
      Sound: '',
    },
  },
]

const relay: MessageBody = [
  {
    MsgType: 'TIMRelayElem',
    MsgContent: {
      Title: '李娜和林客服的聊天记录',
      MsgNum: 2,
      CompatibleText: '[聊天记录]',
      AbstractList: ['li_na: 罐子碎了', 'shop_lin: 马上补寄'],
      MsgList: [
        {
          From_Account: 'li_na',
          To_Account: 'shop_lin',
          MsgSeq: 3_891_201,
          MsgRandom: 905_940_472,
          MsgTimeStamp: 1_700_000_000,
          MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '罐子碎了' } }],
        },
        {
          From_Account: 'shop_lin',
          To_Account: 'li_na',
          MsgSeq: 3_891_202,
          MsgRandom: 4_206_811_915,
          MsgTimeStamp: 1_700_000_060,
          MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '马上补寄' } }],
        },
      ],
    },
  },
]

const stream: MessageBody = [
  {
    MsgType: 'TIMStreamElem',
    MsgContent: {
      Chunks: [
        {
          EventType: 'data',
          Index: 0,
          Markdown: '**Longjing** steeps best at 80 °C for two minutes.',
          IsLast: true,
        },
      ],
      CompatibleText: 'Longjing steeps best at 80 °C for two minutes.',
      StreamMsgID: 'tea-bot-1',
    },
  },
]

const reply = (abstract: string, sender: string): string =>
  JSON.stringify({
    messageReply: {
      messageID: 'root-1',
      messageAbstract: abstract,
      messageSender: sender,
      messageType: 1,
      messageTime: 0,
      messageSequence: 0,
      version: 1,
    },
  })

const conversations: readonly SeedConversation[] = [
  {
    between: ['shop_lin', 'alice'],
    unread: { shop_lin: 3 },
    pinnedBy: ['shop_lin'],
    messages: [
      {
        at: '-2d 10:02:11',
        from: 'alice',
        text: 'Hi! Is the spring Longjing still available?',
        peerRead: true,
      },
      {
        at: '-2d 10:03:40',
        from: 'shop_lin',
        text: 'Hello Alice, yes: 100 g and 250 g jars. 😊',
        peerRead: true,
      },
      { at: '-2d 10:04:02', from: 'alice', MsgBody: face },
      { at: '-2d 10:06:25', from: 'alice', text: 'One jar of 250 g, please.' },
      { at: '-2d 10:09:00', from: 'shop_lin', MsgBody: order },
      { at: '-1d 09:15:20', from: 'alice', text: 'Where do you ship from?' },
      { at: '-1d 09:16:02', from: 'shop_lin', MsgBody: location },
      {
        at: '-1d 09:16:02',
        from: 'shop_lin',
        text: 'From our garden in Hangzhou.',
        CloudCustomData: reply('Where do you ship from?', 'alice'),
      },
      { at: '-1d 14:31:07', from: 'shop_lin', text: 'Your parcel is late, sory', recalled: true },
      { at: '-1d 14:31:40', from: 'shop_lin', text: 'Your parcel leaves tonight, a day late. Sorry!' },
      { at: '-1d 14:33:12', from: 'alice', text: 'No problem 👍' },
      // So long ago that no day of any zone lies between this one and the one before it.
      { at: '-566m', from: 'alice', text: 'It is here, thank you!' },
      { at: '-46m', from: 'alice', MsgBody: video },
      { at: '-4m', from: 'alice', text: 'Could you send me the invoice?' },
    ],
  },
  {
    between: ['shop_lin', 'li_na'],
    unread: { shop_lin: 2, li_na: 1 },
    messages: [
      { at: '-3d 20:11:00', from: 'li_na', text: '你好,我收到的茶罐碎了😢' },
      { at: '-3d 20:11:30', from: 'li_na', MsgBody: image },
      { at: '-3d 20:14:05', from: 'shop_lin', text: '非常抱歉!马上给您补寄一罐。', peerRead: true },
      { at: '-1d 11:20:00', from: 'li_na', MsgBody: sound },
      { at: '-1d 11:24:41', from: 'shop_lin', text: '收到,已经登记。' },
      { at: '-1d 20:05:10', from: 'li_na', text: longText },
      { at: '-1d 20:07:33', from: 'shop_lin', text: '我们逐条核对,明天给您答复。' },
      { at: '-95m', from: 'shop_lin', MsgBody: file },
      { at: '-30m', from: 'li_na', text: '发票抬头写错了,能改吗?' },
      { at: '-29m', from: 'li_na', text: '公司名是“青山(杭州)茶业有限公司”' },
    ],
  },
  {
    between: ['shop_lin', 'wang_wei'],
    messages: [
      { at: '-5d 16:40:00', from: 'wang_wei', text: '有礼盒装吗?' },
      { at: '-5d 16:42:18', from: 'shop_lin', text: '有的,两罐一盒,198 元。' },
      { at: '-1d 09:40:00', from: 'wang_wei', text: '来两盒,周五前能到北京吗?' },
      { at: '-1d 09:41:12', from: 'shop_lin', text: '可以,顺丰次日达。' },
      { at: '-1d 09:41:13', from: 'shop_lin', text: '付款后今天发货。' },
      { at: '-1d 09:45:00', from: 'wang_wei', text: '已付款。' },
    ],
  },
  {
    between: ['shop_lin', 'shop_amy'],
    unread: { shop_amy: 2 },
    messages: [
      { at: '-1d 20:10:00', from: 'shop_lin', MsgBody: relay },
      { at: '-1d 20:10:30', from: 'shop_lin', text: 'Amy, could you look into this one? 李娜的罐子碎了。' },
    ],
  },
  {
    between: ['shop_amy', 'bob'],
    unread: { bob: 1, shop_amy: 1 },
    messages: [
      { at: '-4d 08:00:00', from: 'bob', text: 'How should I brew Longjing?' },
      { at: '-4d 08:00:03', from: 'shop_amy', MsgBody: stream },
      { at: '-1d 14:02:00', from: 'bob', text: 'It worked. Do you ship to Berlin?' },
      { at: '-1d 14:05:48', from: 'shop_amy', text: 'We do: 12 days, tracked.' },
      { at: '-3m', from: 'bob', text: '<b>Great</b> & "thanks" — 2 jars then' },
    ],
  },
  {
    between: ['tea_bot', 'alice'],
    messages: [
      {
        at: '-2d 10:10:00',
        from: 'tea_bot',
        text: 'Rate your chat with Lin: 1 to 5?',
        hiddenFromSender: true,
      },
      { at: '-2d 10:10:20', from: 'alice', text: '5' },
    ],
  },
]

const groups: readonly SeedGroup[] = [
  {
    GroupId: 'tea_lovers',
    Type: 'Public',
    Name: '茶友会 Tea Lovers',
    Introduction: 'Everything about green tea',
    Notification: '周五晚八点直播品茶 / Live tasting on Friday at 8 pm',
    createdAt: '-60d 12:00',
    Owner_Account: 'shop_lin',
    GroupAttr: [
      { key: 'season', value: 'spring' },
      { key: 'next_tasting', value: '老班章 2019' },
    ],
    GroupCounter: [{ Key: 'cups_tasted', Value: 128 }],
    members: [
      { Member_Account: 'shop_amy', Role: 'Admin' },
      { Member_Account: 'alice', unread: 2 },
      { Member_Account: 'bob', unread: 5 },
      { Member_Account: 'li_na' },
    ],
    messages: [
      { at: '-3d 19:00:00', from: 'shop_lin', text: '欢迎大家!今年的明前龙井到了。' },
      { at: '-3d 19:02:10', from: 'alice', text: 'How does it differ from last year?' },
      { at: '-3d 19:05:00', from: 'shop_amy', text: 'More chestnut, less grass.' },
      { at: '-1d 20:00:00', from: 'shop_lin', MsgBody: video },
      { at: '-1d 20:01:30', from: 'li_na', text: '水温多少合适?' },
      { at: '-1d 20:02:00', from: 'shop_lin', text: '80 度,两分钟。' },
      { at: '-1d 20:02:20', from: 'bob', text: 'wrong chat, sorry', recalled: true },
      { at: '-20m', from: 'li_na', text: '今天到货了,真香 🍵' },
      { at: '-18m', from: 'shop_amy', MsgBody: face },
    ],
  },
  {
    GroupId: 'shop_staff',
    Type: 'Private',
    Name: 'Shop staff',
    createdAt: '-90d 09:00',
    Owner_Account: 'shop_lin',
    members: [{ Member_Account: 'shop_amy', unread: 1 }],
    messages: [
      { at: '-1d 09:00:00', from: 'shop_lin', text: 'Good morning! 12 parcels today.' },
      { at: '-1d 09:01:00', from: 'shop_amy', text: 'On it.' },
      { at: '-3h', from: 'shop_lin', text: 'Invoices go out at noon.' },
    ],
  },
]

const community: SeedGroup = {
  GroupId: '@TGS#_tea_garden',
  Type: 'Community',
  Name: '茶园 Tea Garden',
  Introduction: 'Growers and drinkers, by topic',
  createdAt: '-30d 10:00',
  Owner_Account: 'tea_bot',
  members: [
    { Member_Account: 'wang_wei', Role: 'Admin', NameCard: '老王' },
    { Member_Account: 'li_na', AppMemberDefinedData: [{ Key: 'level', Value: 'gold' }] },
  ],
  AppDefinedData: [{ Key: 'region', Value: 'Hangzhou' }],
  topics: [
    {
      TopicId: '@TGS#_tea_garden@TOPIC#_longjing',
      TopicName: '龙井 Longjing',
      Introduction: 'Picking, firing, brewing',
      createdAt: '-29d 10:00',
      messages: [
        { at: '-3d 11:00', from: 'wang_wei', text: '今年雨水多，采得晚。' },
        { at: '-3d 11:04', from: 'li_na', text: '什么时候能买到？' },
      ],
    },
    {
      TopicId: '@TGS#_tea_garden@TOPIC#_news',
      TopicName: '公告 News',
      Notification: '只有管理员发言 / Only admins write here',
      muteAll: true,
      createdAt: '-30d 10:05',
    },
  ],
  permissionGroups: [
    {
      PermissionGroupId: '@PMG#_growers',
      PermissionGroupName: '茶农 Growers',
      Permission: 5,
      CustomString: 'They may post the harvest',
      members: ['wang_wei'],
      topics: [{ TopicId: '@TGS#_tea_garden@TOPIC#_news', Permission: 3 }],
    },
  ],
}

const officialAccounts: readonly SeedOfficialAccount[] = [
  {
    Official_Account: '@TOA#_tea_news',
    Owner_Account: 'shop_lin',
    Name: '茶讯 Tea News',
    Introduction: 'New harvests and offers',
    Organization: 'Qingshan Tea',
    createdAt: '-40d 09:00',
    subscribers: [
      { Subscriber_Account: 'alice', at: '-20d 18:30' },
      { Subscriber_Account: 'bob', at: '-12d 08:15' },
      { Subscriber_Account: 'li_na', at: '-39d 21:00', CustomString: 'vip' },
    ],
    messages: [
      { at: '-9d 09:00', text: '明前龙井上架 / The first Longjing of spring is here.' },
      { at: '-2d 09:00', text: '周末满 200 减 30 / 30 off on orders above 200 this weekend.' },
    ],
  },
]

/**
 * The customer service of a small tea shop: two agents, a bot, four customers with their friends, two groups, a
 * community with topics, an official account, five days.
 *
 * Whoever looks at it first finds messages of today, of yesterday and of the day before, at any hour and in any zone.
 */
export const shop: Seed = {
  accounts: [
    {
      UserID: 'shop_lin',
      Nick: '林客服 Lin',
      FaceUrl: 'https://cos.example.com/faces/lin.png',
      online: ['Web', 'iPhone'],
    },
    {
      UserID: 'shop_amy',
      Nick: 'Amy (Tea Shop)',
      FaceUrl: 'https://cos.example.com/faces/amy.png',
      online: ['Web'],
    },
    { UserID: 'tea_bot', Nick: '茶小二 Tea Bot' },
    {
      UserID: 'alice',
      Nick: 'Alice Chen',
      profile: { Tag_Profile_IM_Gender: 'Gender_Type_Female', Tag_Profile_Custom_Club: 'gold' },
      online: ['iPhone'],
      friendGroups: ['Tea 茶友', 'Family'],
      friends: [
        {
          To_Account: 'bob',
          Remark: 'Bob from Berlin',
          GroupName: ['Tea 茶友'],
          AddSource: 'AddSource_Type_Search',
          AddWording: 'We met at the tasting',
          at: '-50d 20:15',
          custom: { Tag_SNS_Custom_Trust: 2 },
        },
        { To_Account: 'li_na', Remark: '娜娜', GroupName: ['Tea 茶友', 'Family'], at: '-41d 12:00' },
        { To_Account: 'shop_lin', oneWay: true, at: '-2d 10:00' },
      ],
      follows: [
        { To_Account: 'shop_lin', at: '-45d 09:30' },
        { To_Account: 'li_na', at: '-41d 12:05' },
      ],
    },
    {
      UserID: 'bob',
      Nick: 'Bob Müller',
      profile: { Tag_Profile_IM_Gender: 'Gender_Type_Male' },
      blocklist: ['wang_wei'],
      follows: [{ To_Account: 'shop_lin', at: '-30d 19:00' }],
    },
    {
      UserID: 'li_na',
      Nick: '李娜',
      profile: { Tag_Profile_IM_Location: '杭州' },
      online: ['Android'],
      follows: [{ To_Account: 'alice', at: '-40d 08:20' }],
      friendRequests: [
        {
          From_Account: 'wang_wei',
          AddSource: 'AddSource_Type_Group',
          AddWording: '我是茶园的王伟',
          at: '-1d 22:10',
        },
      ],
    },
    { UserID: 'wang_wei', Nick: '王伟' },
  ],
  conversations,
  groups: [...groups, community],
  officialAccounts,
}
