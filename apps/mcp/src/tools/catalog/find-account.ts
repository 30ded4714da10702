import type { Failure } from '@timkit/core'
import * as z from 'zod'
import { Collector } from '../../paging/collect.ts'
import { idText, shortLine } from '../../render/message-text.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { maskText } from '../../safety/mask.ts'
import { safeLine } from '../../safety/sanitize.ts'
import { asList } from '../../wire-list.ts'
import { readsChats } from '../annotations.ts'
import { overheadOf } from '../answer.ts'
import { defineTool, type Tool } from '../define-tool.ts'
import { failureText } from '../failure-text.ts'
import { accountId, cursor, maxTokens, pageOut, problems, untrustedOut } from '../input/schemas.ts'
import { describePage, type PageDescription, pageNotes } from '../pages/listing.ts'

/** What the service says of an account. */
const existence: ReadonlyMap<string, boolean> = new Map([
  ['Imported', true],
  ['NotImported', false],
])

/** Whether accounts exist, their names and whether they are online. */
export const findAccount: Tool = defineTool({
  name: 'im_find_account',
  title: 'Find accounts',
  description: `Say of accounts whether they exist, their display name and whether they are online (account_check, portrait_get, query_online_status).
Use to check an id before other calls, or to learn a name. It takes exact ids: it does not search by name (im_list_conversations shows names next to ids).
Names are ${writtenByOthers}`,
  summaryZh: '查询账号是否存在、显示什么名称、是否在线（account_check、portrait_get、query_online_status）。',
  question: { asked: 'whether an id exists, a name' },
  hint: 'Unsure about an id? im_find_account.',
  toolset: 'people',
  annotations: readsChats,
  input: { accounts: z.array(accountId).min(1).max(50), cursor, max_tokens: maxTokens },
  output: z.object({
    summary: z.string(),
    page: pageOut,
    untrusted: untrustedOut(
      z.object({
        account: z.string(),
        exists: z.boolean().optional().describe('Absent: not known'),
        name: z.string().optional(),
        status: z.string().optional().describe('Online, PushOnline (background) or Offline'),
        problems,
      }),
    ),
  }),
  handle: async ({ accounts, ...args }, call) => {
    const { app, signal } = call
    await app.access.checkKnown(accounts)
    const scope = { tool: 'im_find_account', principal: call.principal, query: { accounts } }
    const skip = args.cursor === undefined ? 0 : Number(await app.cursors.open(scope, args.cursor))
    const client = await app.client()
    const ids = [...new Set(accounts)].slice(skip)
    const { ResultItem: checked } = await client.api.imOpenLoginSvc.accountCheck(
      { CheckItem: ids.map((UserID) => ({ UserID })) },
      { signal },
    )
    const known = new Map(
      asList(checked).flatMap((item) => {
        const exists = existence.get(item?.AccountStatus ?? '')
        return item?.UserID === undefined || exists === undefined ? [] : [[item.UserID, exists] as const]
      }),
    )
    const asked = ids.filter((id) => known.get(id) === true)
    const unknown = ids.filter((id) => !known.has(id)).length
    const [names, online] =
      asked.length === 0
        ? [Object.assign(new Map<string, string>(), { failed: [] }), undefined]
        : await Promise.all([
            client.accountNames(asked, { signal }),
            client.api.openim.queryOnlineStatus({ To_Account: asked }, { signal }),
          ])
    const states = new Map(
      asList(online?.QueryResult).flatMap((item) => {
        const status = item?.Status ?? item?.State
        return typeof status === 'string' ? [[item?.To_Account, status] as const] : []
      }),
    )
    const nameFailures = new Map(names.failed.map((failure) => [failure.item, failure] as const))
    const itemOf = (id: string, most = 80): FoundAccount => {
      const [exists, name, status] = [known.get(id), names.get(id), states.get(id)]
      return {
        // Longer than the service has any it may be, and then does not exist.
        account: shortLine(safeLine(id), 48),
        exists,
        name: name === undefined ? undefined : shortLine(safeLine(maskText(name, app.config.mask)), most),
        status: status === undefined ? undefined : shortLine(safeLine(status), 20),
        problems: problemsOf({ exists, status, nameFailure: nameFailures.get(id) }, most),
      }
    }
    const stateless = asked.filter((id) => !states.has(id)).length
    const summary = `${asked.length} of ${ids.length} accounts exist${countText(unknown, 'not known')}${countText(nameFailures.size, 'without a known name')}${countText(stateless, 'without a known status')}`
    const answerWith = (items: readonly FoundAccount[], page: PageDescription) => ({
      structured: { summary, page },
      untrusted: { transcript: items.map(lineOf).join('\n'), items: [...items] },
      notes: page.has_more ? pageNotes(page, '') : [],
    })
    const describe = (returned: number, cutBy: PageDescription['cut_by']): Promise<PageDescription> =>
      describePage(call, scope, { returned, next: cutBy === undefined ? undefined : skip + returned, cutBy })
    const budget = args.max_tokens ?? app.config.maxTokens
    const overhead = overheadOf(answerWith([], await describe(ids.length, 'tokens')), app, budget)
    const bounds = { limit: ids.length, maxTokens: budget, overhead }
    // The structure has both forms, so that it costs more than the text.
    const collector = new Collector<string>(bounds, (id, most) => {
      const item = itemOf(id, most)
      return `${JSON.stringify(lineOf(item))}${JSON.stringify(item)}`
    })
    for (const id of ids) if (!collector.add(id)) break
    const shown = collector.items.map((id) => itemOf(id, collector.mostOf(id)))
    return answerWith(shown, await describe(shown.length, collector.cutBy))
  },
})

/** An account that was looked for. */
interface FoundAccount {
  readonly account: string
  readonly exists: boolean | undefined
  readonly name: string | undefined
  readonly status: string | undefined
  readonly problems: string[] | undefined
}

function lineOf({ account, exists, name, status, problems: unknown }: FoundAccount): string {
  if (exists === undefined) return `${idText(account)}: not known, the service did not say`
  if (!exists) return `${idText(account)}: does not exist`
  const called = name ?? (unknown?.some((each) => each.startsWith('name ')) ? 'name unknown' : 'no name')
  return `${idText(account)}: ${called}, ${status ?? 'status unknown'}`
}

function countText(count: number, what: string): string {
  return count === 0 ? '' : `; ${count} ${what}`
}

/** What was asked for and did not come: what does not exist has neither name nor status, which is no problem. */
function problemsOf(
  answer: {
    readonly exists: boolean | undefined
    readonly status: string | undefined
    readonly nameFailure: Failure | undefined
  },
  most: number,
): string[] | undefined {
  const { exists, status, nameFailure } = answer
  const unsaid = 'the service did not say'
  if (exists === undefined) return [`existence (${unsaid})`]
  if (!exists) return undefined
  const parts = [
    ...(nameFailure === undefined ? [] : [shortLine(`name (${failureText(nameFailure)})`, most)]),
    ...(status === undefined ? [`status (${unsaid})`] : []),
  ]
  return parts.length === 0 ? undefined : parts
}
