import { documentation, type KnownPath } from '@timkit/core/api'
import { otherCommands } from './services/other-commands.ts'
import { routes } from './services/routes.ts'

/** A note in each language that the README is in. */
export interface CoverageNote {
  /** English. */
  readonly en: string
  /** Simplified Chinese. */
  readonly zh: string
}

/** Commands of core's tables that the emulator refuses as unknown, with the reason. */
export const notEmulated: Readonly<Partial<Record<KnownPath, CoverageNote>>> = {}

/** What is different in every command. */
export const everywhere: readonly CoverageNote[] = [
  {
    en: 'A field that is null counts as left out, and `random` may be missing; neither is documented.',
    zh: '值为 null 的字段视为未填写，`random` 可以不填；文档都没有说明。',
  },
  {
    en: 'An optional object may be an empty list, as PHP writes it, and an optional `From_Account` may be empty; neither is documented.',
    zh: '可选的对象可以是空数组（PHP 如此编码），可选的 `From_Account` 可以为空；文档都没有说明。',
  },
  {
    en: 'A caller who is not the admin is refused with 60010; pages name codes of their service as well.',
    zh: '调用者不是管理员时返回 60010；部分接口的文档还列出了各自服务的错误码。',
  },
]

const tooManyAccounts: CoverageNote = {
  en: 'More than 100 accounts are refused with 70206, a common code; the page names none.',
  zh: '账号超过 100 个时返回公共错误码 70206；该接口的文档没有写明错误码。',
}

/** Where an emulated command knowingly does less than the service. */
export const differences: Readonly<Partial<Record<KnownPath, CoverageNote>>> = {
  'openim/get_c2c_unread_msg_num': {
    en: 'More than 10 peers are refused with 90018; no code is documented.',
    zh: '对端账号超过 10 个时返回 90018；文档没有写明错误码。',
  },
  'openim/admin_getroammsg': {
    en: 'The message that `LastMsgKey` names is not given again; this is not documented.',
    zh: '`LastMsgKey` 指向的那条消息不会再次返回；文档没有说明。',
  },
  'openim/sendmsg': {
    en: 'No webhooks, no push. A `MsgLifeTime` other than 0 does not shorten how long a message is kept. Of several codes for an account that does not exist, 20003.',
    zh: '没有 webhook 回调，没有推送。`MsgLifeTime` 不为 0 时，消息的保存时间也不会缩短。账号不存在时，在文档列出的几个错误码中返回 20003。',
  },
  'openim/batchsendmsg': {
    en: 'No push. A repeat is recognised as by `sendmsg`: its own page promises less. Any number of messages per minute.',
    zh: '没有推送。重复消息的识别与 `sendmsg` 相同：该接口自己的文档只承诺同一秒内去重。不限制每分钟的消息条数。',
  },
  'openim/modify_c2c_msg': {
    en: 'A message that is not there, or was recalled, is refused with 20022 or 20023; no code is documented.',
    zh: '消息不存在或已撤回时返回 20022 或 20023；文档没有写明错误码。',
  },
  'openim/importmsg': { en: 'Order of import is not enforced.', zh: '不要求按时间顺序导入。' },
  'openim/query_online_status': {
    en: 'Presence is what the seed says; the status is given as `Status` and as `State`.',
    zh: '在线状态取自初始数据，同时以 `Status` 和 `State` 返回。',
  },
  'open_msg_svc/get_history': {
    en: 'One file per hour, made when it is asked for. A message imported later is in the next one.',
    zh: '每小时一个文件，查询时才生成；之后导入的消息，出现在下一次生成的文件里。',
  },
  'recentcontact/get_list': {
    en: 'Pages of 20, a number that the service does not document. Each of the bits 8, 16 and 32 of `AssistFlags` brings all marks and groups.',
    zh: '每页 20 个会话；文档没有写明每页的数目。`AssistFlags` 的 8、16、32 任意一位都会带回全部标记和分组。',
  },
  'recentcontact/delete': {
    en: 'Group messages stay visible whatever `ClearRamble` says: the REST API has no view per member.',
    zh: '无论 `ClearRamble` 取什么值，群消息都仍然可见：REST API 不区分各个成员看到的群消息。',
  },
  'recentcontact/create_contact_group': {
    en: 'As in a paid edition. The conversations need not exist: never 51007.',
    zh: '与付费版相同。会话不必存在，不会返回 51007。',
  },
  'recentcontact/update_contact_group': {
    en: 'As in a paid edition. The conversations need not exist: never 51007.',
    zh: '与付费版相同。会话不必存在，不会返回 51007。',
  },
  'recentcontact/mark_contact': {
    en: 'As in a paid edition. The conversations need not exist: never 51007. `StandardMark` has bit 0 on its right; the order is not documented.',
    zh: '与付费版相同。会话不必存在，不会返回 51007。`StandardMark` 最右边是第 0 位；文档没有写明顺序。',
  },
  'im_open_login_svc/account_import': {
    en: 'Any number of accounts, as in a paid edition.',
    zh: '账号数量不限，与付费版相同。',
  },
  'im_open_login_svc/multiaccount_import': tooManyAccounts,
  'im_open_login_svc/account_check': tooManyAccounts,
  'im_open_login_svc/account_delete': {
    en: `Accounts can be deleted, as in the free edition. ${tooManyAccounts.en}`,
    zh: `可以删除账号，与免费版相同。${tooManyAccounts.zh}`,
  },
  'profile/portrait_get': { en: 'Every custom field exists.', zh: '任何自定义字段都视为存在。' },
  'group_open_http_svc/group_msg_get_simple': {
    en: 'No topics. Expired messages are left out rather than given empty.',
    zh: '不支持话题。过期的消息直接略去，不会作为空消息返回。',
  },
  'group_open_http_svc/get_joined_group_list': {
    en: 'No topics: `GrossTopicNextMsgSeq` and `GrossTopicReadSeq` are missing. `SupportTopic` 1 without `GroupType` is taken, as in a sample of the page; its table wants `Community`.',
    zh: '不支持话题：不返回 `GrossTopicNextMsgSeq` 和 `GrossTopicReadSeq`。`SupportTopic` 为 1 而没有 `GroupType` 时也接受，与文档的一个示例相同；字段表要求填写 `Community`。',
  },
  'group_open_http_svc/get_group_info': {
    en: 'Any custom field exists. An empty `ResponseFilter` is none.',
    zh: '任何自定义字段都视为存在。空的 `ResponseFilter` 视为没有。',
  },
  'group_open_http_svc/get_group_member_info': {
    en: 'Any custom field exists. `OnlineStatus` is what the seed says, and comes only when it is asked for.',
    zh: '任何自定义字段都视为存在。`OnlineStatus` 取自初始数据，指定该字段时才返回。',
  },
  'group_open_http_svc/send_group_msg': {
    en: 'No topics, webhooks, push, extensions or read receipts. A message for those who are online has `MsgSeq` 0; one with `To_Account` is read by everybody.',
    zh: '不支持话题，没有 webhook 回调、推送、消息扩展和已读回执。仅发送给在线成员的消息 `MsgSeq` 为 0；指定了 `To_Account` 的消息，查询历史时所有人都能看到。',
  },
  'group_open_http_svc/group_msg_recall': {
    en: 'Recall is never switched off: never 10033 or 10041. `Reason` is checked, and shown to nobody.',
    zh: '撤回始终可用：不会返回 10033 和 10041。`Reason` 只做校验，不会展示。',
  },
  'group_open_http_svc/import_group_msg': {
    en: 'A repeat is answered as the first message was; what the service answers is not documented. Elements of any type can be imported. What is too long has 80002 as its `Result`; never 10020.',
    zh: '重复的消息按第一条消息的结果返回；文档没有写明服务端的返回。任何类型的消息元素都可以导入。消息过长时 `Result` 为 80002，不会返回 10020。',
  },
  'group_open_http_svc/create_group': {
    en: 'No limits on the number of groups and members. No topics and permission groups: `EnablePermission` and `DefaultPermission` change nothing. Any custom field exists.',
    zh: '不限制群的数量和成员人数。不支持话题和权限组：`EnablePermission`、`DefaultPermission` 不起作用。任何自定义字段都视为存在。',
  },
  'group_open_http_svc/import_group': {
    en: 'No limits on the number of groups and members. No topics and permission groups: `EnablePermission` and `DefaultPermission` change nothing. Any custom field exists.',
    zh: '不限制群的数量和成员人数。不支持话题和权限组：`EnablePermission`、`DefaultPermission` 不起作用。任何自定义字段都视为存在。',
  },
}

/** Whether a command of core's tables is emulated. */
export interface CoverageEntry {
  /** `service/command`. */
  readonly path: string
  /** Where Tencent documents it. */
  readonly docs: string
  /** Whether the emulator answers it. */
  readonly emulated: boolean
  /** Why it is not emulated, or what is different from the service. */
  readonly note: CoverageNote | undefined
}

/** Every command of core's tables, and how far it is emulated. */
export function coverage(): CoverageEntry[] {
  const emulated = new Set(routes.map((route) => route.path))
  const notes: Readonly<Record<string, CoverageNote | undefined>> = { ...differences, ...notEmulated }
  return Object.entries(documentation).map(([path, docs]) => {
    return { path, docs, emulated: emulated.has(path), note: notes[path] }
  })
}

const words = {
  en: {
    head: ['Command', 'Emulated', 'Difference'],
    yes: 'yes',
    no: 'no',
    every: 'every command',
    others: (count: number) => `${count} other commands`,
    refused: 'Refused like an unknown one; `ErrorInfo` says that the service has it, and its page.',
  },
  zh: {
    head: ['接口', '已模拟', '不同之处'],
    yes: '是',
    no: '否',
    every: '所有接口',
    others: (count: number) => `其他 ${count} 个接口`,
    refused: '与未知接口一样拒绝；`ErrorInfo` 会说明服务端有该接口，并给出文档地址。',
  },
} as const

/** The coverage as a table in Markdown, with its columns aligned as the formatter of this repository does. */
export function coverageTable(language: keyof CoverageNote): string {
  const { head, yes, no, every, others, refused } = words[language]
  const commands = coverage().map(({ path, docs, emulated, note }) => [
    `[\`${path}\`](${docs})`,
    emulated ? yes : no,
    note?.[language] ?? '',
  ])
  const rows = [
    ...everywhere.map((note) => [every, '', note[language]]),
    ...commands,
    [others(otherCommands.size), no, refused],
  ]
  const widths = head.map((name, column) =>
    Math.max(widthOf(name), ...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => padTo(width, cells[column] ?? '')).join(' | ')} |`
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n')
}

function padTo(width: number, cell: string): string {
  return cell + ' '.repeat(width - widthOf(cell))
}

/** Chinese characters and full-width punctuation are as wide as two others. */
function widthOf(text: string): number {
  return text.replaceAll(/[\u3000-\u9FFF\uFF01-\uFF60]/g, '  ').length
}
