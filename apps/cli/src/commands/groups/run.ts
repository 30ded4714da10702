import type { TimClient } from '@timkit/core'
import type { CliContext } from '../../context.ts'
import { collect } from '../../input/collect.ts'
import { openClient } from '../../open/open-client.ts'
import { failureReason } from '../../output/failure-reason.ts'
import { noteMissing, noteRest } from '../../output/shortfall.ts'
import { drawTable } from '../../output/table.ts'
import { writeJson } from '../../output/write-json.ts'
import type { GroupsFlags } from './flags.ts'

interface Row {
  readonly group: string
  readonly name: string | undefined
  readonly type?: string | undefined
  readonly members?: number | undefined
  readonly role?: string | undefined
}

/** Lists the groups of the app, or those that an account is in. */
export async function runGroups(this: CliContext, flags: GroupsFlags): Promise<void> {
  const { client } = await openClient(this, flags)
  const { user, limit = 100 } = flags
  const { rows, rest } =
    user === undefined ? await groupsOfApp(client, limit, this) : await groupsOf(user, client, limit, this)
  if (flags.json === true) for (const row of rows) writeJson(this, row)
  else this.print(describe(rows, user !== undefined, this))
  noteRest(this, rest)
}

/** Groups, and what of the listing is not among them. */
interface Found {
  readonly rows: readonly Row[]
  readonly rest: Parameters<typeof noteRest>[1]
}

async function groupsOfApp(client: TimClient, limit: number, context: CliContext): Promise<Found> {
  const { signal } = context
  const { items, ...rest } = await collect(
    client.groups({ pageSize: limit < 10_000 ? limit + 1 : 10_000, signal }),
    limit,
  )
  const ids = items.map(({ groupId }) => groupId)
  const names = await client.groupNames(ids, { signal })
  for (const failure of names.failed)
    noteMissing(context, `${failure.item}: ${failureReason(failure, context)}`)
  return { rows: ids.map((group) => ({ group, name: names.get(group) })), rest }
}

async function groupsOf(user: string, client: TimClient, limit: number, context: CliContext): Promise<Found> {
  const { items, ...rest } = await collect(client.joinedGroups(user, { signal: context.signal }), limit)
  const rows = items.map(({ groupId, name, type, memberCount, role }) => ({
    group: groupId,
    name,
    type,
    members: memberCount,
    role,
  }))
  return { rows, rest }
}

function describe(rows: readonly Row[], isOfUser: boolean, context: CliContext): string {
  const { t } = context
  if (rows.length === 0) return `${t({ en: 'No groups.', zh: '没有群组。' })}\n`
  const more = [
    { head: t({ en: 'Type', zh: '类型' }) },
    { head: t({ en: 'Members', zh: '成员数' }), align: 'right' as const },
    { head: t({ en: 'Role', zh: '角色' }) },
  ]
  const columns = [
    { head: t({ en: 'Group', zh: '群组' }) },
    ...(isOfUser ? more : []),
    { head: t({ en: 'Name', zh: '名称' }) },
  ]
  const cells = rows.map(({ group, name, type, members, role }) => [
    group,
    ...(isOfUser ? [type ?? '?', members === undefined ? '?' : String(members), role ?? '?'] : []),
    name ?? '',
  ])
  return `${drawTable(columns, cells, context)}\n`
}
