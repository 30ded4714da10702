import type { Failure } from '@timkit/core'
import * as z from 'zod'
import { idText, shortLine } from '../../render/message-text.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { maskText } from '../../safety/mask.ts'
import { safeLine } from '../../safety/sanitize.ts'
import { asList } from '../../wire-list.ts'
import { readsChats } from '../annotations.ts'
import { defineTool, type Tool } from '../define-tool.ts'
import { failureText } from '../failure-text.ts'
import { accountId, problems, untrustedOut } from '../input/schemas.ts'

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
  annotations: readsChats,
  input: { accounts: z.array(accountId).min(1).max(50) },
  output: z.object({
    summary: z.string(),
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
  handle: async ({ accounts }, { app, signal }) => {
    for (const account of accounts) app.access.checkAccount(account)
    const client = await app.client()
    const ids = [...new Set(accounts)]
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
    const found = ids.map((account) => {
      const name = names.get(account)
      const status = states.get(account)
      return {
        account: safeLine(account),
        exists: known.get(account),
        name: name === undefined ? undefined : shortLine(safeLine(maskText(name, app.config.mask)), 80),
        status: status === undefined ? undefined : safeLine(status),
        problems: problemsOf({ exists: known.get(account), status, nameFailure: nameFailures.get(account) }),
      }
    })
    const lines = ids.map((id, index) => {
      const { exists, name, status } = found[index] ?? {}
      const what = exists === undefined ? 'not known, the service did not say' : 'does not exist'
      const called = name ?? (nameFailures.has(id) ? 'name unknown' : 'no name')
      return `${idText(id)}: ${exists === true ? `${called}, ${status ?? 'status unknown'}` : what}`
    })
    const stateless = asked.filter((id) => !states.has(id)).length
    return {
      structured: {
        summary: `${asked.length} of ${ids.length} accounts exist${countText(unknown, 'not known')}${countText(nameFailures.size, 'without a known name')}${countText(stateless, 'without a known status')}`,
      },
      untrusted: { transcript: lines.join('\n'), items: found },
    }
  },
})

function countText(count: number, what: string): string {
  return count === 0 ? '' : `; ${count} ${what}`
}

/** What was asked for and did not come: what does not exist has neither name nor status, which is no problem. */
function problemsOf(answer: {
  readonly exists: boolean | undefined
  readonly status: string | undefined
  readonly nameFailure: Failure | undefined
}): string[] | undefined {
  const { exists, status, nameFailure } = answer
  const unsaid = 'the service did not say'
  if (exists === undefined) return [`existence (${unsaid})`]
  if (!exists) return undefined
  const parts = [
    ...(nameFailure === undefined ? [] : [`name (${failureText(nameFailure)})`]),
    ...(status === undefined ? [`status (${unsaid})`] : []),
  ]
  return parts.length === 0 ? undefined : parts
}
