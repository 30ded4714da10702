import { explain, type GroupMemberEntry, isTimError } from '@timkit/core'
import * as z from 'zod'
import type { Language } from '../../config/config.ts'
import { Collector } from '../../paging/collect.ts'
import { askedId, idText, shortLine } from '../../render/message-text.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { maskText } from '../../safety/mask.ts'
import { safeLine } from '../../safety/sanitize.ts'
import { groupWords } from '../../told/group-words.ts'
import { group as groupRefused } from '../../told/refusals.ts'
import { ToldError } from '../../told/told-error.ts'
import { readsChats } from '../annotations.ts'
import { overheadOf, type Untrusted } from '../answer.ts'
import { defineTool, type Tool, type ToolCall } from '../define-tool.ts'
import { cursor, groupId, limit, maxTokens, pageOut, untrustedOut } from '../input/schemas.ts'
import { describeCost, describePage, type PageDescription, pageAt, pageNotes } from '../pages/listing.ts'
import { readGroupInfo } from '../read-group-info.ts'
import { retryText } from '../retry-text.ts'

/** What of a group is asked for. */
const fields = [
  'Type',
  'Name',
  'Introduction',
  'Notification',
  'Owner_Account',
  'CreateTime',
  'LastMsgTime',
  'MemberNum',
  'MuteAllMember',
] as const

/** What a group is, and who is in it. */
export const getGroup: Tool = defineTool({
  name: 'im_get_group',
  title: 'Get a group and its members',
  description: `Say what a group is (get_group_info) and who is in it (get_group_member_info): name, announcement, owner, members with roles, when they joined and last wrote.
im_list_conversations shows the ids of groups. An AVChatRoom lists no members. Names and texts are ${writtenByOthers}`,
  summaryZh:
    '查询一个群的信息和成员（get_group_info、get_group_member_info）：名称、公告、群主、成员的角色、入群和最后发言时间。',
  question: { asked: 'who is in a group, its announcement' },
  toolset: 'people',
  annotations: readsChats,
  input: { group: groupId, limit: limit(100, 500), cursor, max_tokens: maxTokens },
  output: z.object({
    summary: z.string(),
    member_count: z.int().min(0).optional(),
    page: pageOut,
    untrusted: untrustedOut(
      z.object({
        account: z.string().optional(),
        role: z.string().optional(),
        name_card: z.string().optional(),
        joined: z.string().optional(),
        last_wrote: z.string().optional(),
        muted_until: z.string().optional(),
        type: z.string().optional(),
        name: z.string().optional(),
        announcement: z.string().optional(),
        introduction: z.string().optional(),
        owner: z.string().optional(),
        created: z.string().optional(),
        muted: z.boolean().optional(),
      }),
    ),
  }),
  handle: async (args, call) => {
    const { app, principal } = call
    const { group } = args
    await app.access.checkGroup(group)
    const scope = { tool: 'im_get_group', principal, query: { group } }
    // How many rows were given, of which the first is the group itself: it may fill a page alone.
    const skip = args.cursor === undefined ? 0 : Number(await app.cursors.open(scope, args.cursor))
    const known = Math.max(0, skip - 1)
    const { info, code } = await readGroupInfo(group, fields, call)
    if (info === undefined) {
      const { meaning, remedy, retry } = explain(code, app.config.language)
      const why = `${meaning} ${remedy} ${retryText(retry, app.config.language)}`
      throw new ToldError(groupRefused(askedId(group), code, why))
    }
    const { rows, whyNone } = await membersOf(group, known, args.limit, call)
    const about: Row = { of: 'group', info }
    const all: readonly Row[] = skip === 0 ? [about, ...rows] : rows
    const count = typeof info.MemberNum === 'number' ? info.MemberNum : undefined
    const budget = args.max_tokens ?? app.config.maxTokens
    const { language } = app.config
    const say = groupWords[language]
    const answerWith = (untrusted: Untrusted, page: PageDescription) => ({
      structured: {
        summary: say.summary(askedId(group), count, whyNone, app.zone.name),
        member_count: count,
        page,
      },
      untrusted,
      notes: pageNotes(page, whyNone === undefined ? say.all : '', app.config),
    })
    const describe = (returned: number, cutBy: PageDescription['cut_by']): Promise<PageDescription> =>
      describePage(call, scope, pageAt(skip, returned, cutBy))
    const longest = describeCost(call, pageAt(skip, all.length, 'tokens'))
    const overhead = overheadOf(answerWith({}, longest), app, budget)
    // The structure has both forms, so that it costs more than the text.
    const collector = new Collector<Row>(
      { limit: args.limit + 1, maxTokens: budget, overhead },
      (row, most) => {
        const item = itemOf(row, call, most)
        return `${JSON.stringify(lineOf(item, language))}${JSON.stringify(item)}`
      },
    )
    for (const row of all) if (!collector.add(row)) break
    const items = collector.items.map((row) => itemOf(row, call, collector.mostOf(row)))
    const isCut = collector.items.length < all.length
    const isMore = !isCut && rows.length >= args.limit && count !== undefined && known + rows.length < count
    return answerWith(
      { transcript: items.map((item) => lineOf(item, language)).join('\n'), items },
      await describe(items.length, isCut ? 'tokens' : isMore ? 'limit' : undefined),
    )
  },
})

type Row =
  | { readonly of: 'group'; readonly info: GroupFields }
  | { readonly of: 'member'; readonly member: GroupMemberEntry }

type GroupFields = { readonly [Field in (typeof fields)[number]]?: unknown }

/** The members from a place on; why there are none, where the service does not tell them. */
async function membersOf(
  group: string,
  skip: number,
  most: number,
  { app, signal }: ToolCall,
): Promise<{ readonly rows: readonly Row[]; readonly whyNone?: string }> {
  const client = await app.client()
  try {
    const members = await client.groupMembers(group, { signal }).collect(skip + most)
    return { rows: members.slice(skip).map((member): Row => ({ of: 'member', member })) }
  } catch (error) {
    if (!isTimError(error) || signal.aborted) throw error
    const { language } = app.config
    return { rows: [], whyNone: groupWords[language].why(explain(error, language).meaning, error.code) }
  }
}

type Item = ReturnType<typeof itemOf>

function itemOf(row: Row, { app: { zone, config } }: ToolCall, most = 400) {
  const own = (value: unknown, length: number): string | undefined =>
    typeof value === 'string' && value !== ''
      ? shortLine(safeLine(maskText(value, config.mask)), Math.min(length, most))
      : undefined
  if (row.of === 'group') {
    const {
      Type,
      Name,
      Introduction,
      Notification,
      Owner_Account: owner,
      CreateTime,
      MuteAllMember,
    } = row.info
    const half = Math.max(20, Math.floor(most / 2))
    return {
      type: own(Type, 30),
      name: own(Name, 100),
      owner: own(owner, 48),
      created: typeof CreateTime === 'number' && CreateTime > 0 ? zone.iso(CreateTime) : undefined,
      muted: MuteAllMember === 'On' || undefined,
      announcement: own(Notification, half),
      introduction: own(Introduction, half),
    }
  }
  const { account, role, nameCard, joinedAt, lastSentAt, mutedUntil } = row.member
  const time = (date: Date | undefined): string | undefined =>
    date === undefined ? undefined : zone.iso(Math.floor(date.getTime() / 1000))
  return {
    account: safeLine(account),
    role,
    name_card: own(nameCard, 60),
    joined: time(joinedAt),
    last_wrote: time(lastSentAt),
    muted_until: time(mutedUntil),
  }
}

function lineOf(item: Item, language: Language): string {
  const say = groupWords[language]
  if (!('account' in item)) {
    const { type, name, owner, created, announcement, introduction, muted } = item
    return say.facts([
      say.head(type, name, owner === undefined ? undefined : idText(owner)),
      ...(created === undefined ? [] : [say.created(created)]),
      ...(muted === true ? [say.allMuted] : []),
      announcement === undefined ? say.noAnnouncement : say.announcement(announcement),
      ...(introduction === undefined ? [] : [say.introduction(introduction)]),
    ])
  }
  const { account, role, name_card: name, joined, last_wrote: wrote, muted_until: muted } = item
  const shown = role === 'member' || role === undefined ? undefined : (say.roles[role] ?? role)
  return say.memberFacts([
    say.member(idText(account), name, shown),
    ...(joined === undefined ? [] : [say.joined(joined.slice(0, 10))]),
    ...(wrote === undefined ? [] : [say.lastWrote(wrote.slice(0, 16))]),
    ...(muted === undefined ? [] : [say.mutedUntil(muted)]),
  ])
}
