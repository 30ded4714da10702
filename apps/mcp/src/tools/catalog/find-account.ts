import * as z from 'zod'
import { QuestionError } from '../../archive/archive-unusable-error.ts'
import type { Language } from '../../config/config.ts'
import { Collector } from '../../paging/collect.ts'
import { fitTexts } from '../../paging/fit-texts.ts'
import { writtenByOthers } from '../../safety/fence.ts'
import { pageWords } from '../../told/page-words.ts'
import { peopleWords } from '../../told/people-words.ts'
import { questions } from '../../told/refusals.ts'
import { readsChats } from '../annotations.ts'
import { overheadOf } from '../answer.ts'
import { defineTool, type Tool, type ToolCall } from '../define-tool.ts'
import { accountId, cursor, maxTokens, pageOut, problems, untrustedOut } from '../input/schemas.ts'
import { describeCost, describePage, type PageDescription, pageAt, pageNotes } from '../pages/listing.ts'
import { findByName } from '../people/find-by-name.ts'
import { accountLine, type FoundAccount, foundAccount, type KnownOfAccount } from '../people/found-account.ts'
import { lookUp, statesOf } from '../people/look-up.ts'

/** Whether accounts exist, their names and whether they are online; or who is called so. */
export const findAccount: Tool = defineTool({
  name: 'im_find_account',
  title: 'Find accounts',
  description: `Say of accounts whether they exist, their display name and whether they are online (account_check, portrait_get, query_online_status), or who has a name.
accounts: exact ids. name: part of a name or id, looked for among whom the account in of talks to, or else those who may be read or wrote; says where it did not look. Several may have one name: ask which is meant.
Names are ${writtenByOthers}`,
  summaryZh:
    '查询账号是否存在、显示什么名称、是否在线（account_check、portrait_get、query_online_status），也可以按名称查找账号。',
  question: { asked: 'whether an id exists, a name, who has a name' },
  hint: 'Unsure about an id, or only a name is known? im_find_account.',
  toolset: 'people',
  annotations: readsChats,
  input: {
    accounts: z.array(accountId).min(1).max(50).optional(),
    name: z.string().max(100).optional(),
    of: accountId.optional().describe('With name'),
    cursor,
    max_tokens: maxTokens,
  },
  pinned: { parameter: 'of', value: (account) => account },
  output: z.object({
    summary: z.string(),
    looked: z.array(z.string()).optional(),
    not_looked: z.array(z.string()).optional(),
    page: pageOut,
    untrusted: untrustedOut(
      z.object({
        account: z.string(),
        exists: z.boolean().optional().describe('Absent: not known'),
        name: z.string().optional(),
        status: z.string().optional().describe('Online, PushOnline (background) or Offline'),
        talked: z.string().optional(),
        problems,
      }),
    ),
  }),
  handle: async ({ accounts, name, of, ...args }, call) => {
    const { app } = call
    if ((accounts === undefined) === (name === undefined)) throw new QuestionError(questions.idsOrName)
    if (accounts !== undefined) await app.access.checkKnown(accounts)
    else if (of !== undefined) app.access.checkAccount(of)
    const query = accounts === undefined ? { name, of } : { accounts }
    const scope = { tool: 'im_find_account', principal: call.principal, query }
    const skip = args.cursor === undefined ? 0 : Number(await app.cursors.open(scope, args.cursor))
    const budget = args.max_tokens ?? app.config.maxTokens
    const found =
      accounts === undefined
        ? await byName(name ?? '', of, skip, call, budget)
        : await byId([...new Set(accounts)].slice(skip), call)
    const { language } = app.config
    const answerWith = (shown: FoundAccount[], page: PageDescription) => ({
      structured: { summary: found.summary, looked: found.looked, not_looked: found.notLooked, page },
      untrusted: { transcript: shown.map((one) => accountLine(one, language)).join('\n'), items: shown },
      notes: [...notesOf(found, language), ...(page.has_more ? pageNotes(page, '', app.config) : [])],
    })
    const describe = (returned: number, cutBy: PageDescription['cut_by']): Promise<PageDescription> =>
      describePage(call, scope, pageAt(skip, returned, cutBy))
    const limit = found.items.length
    const longest = describeCost(call, pageAt(skip, limit, 'tokens'))
    const overhead = overheadOf(answerWith([], longest), app, budget)
    // The structure has both forms, so that it costs more than the text.
    const collector = new Collector<KnownOfAccount>({ limit, maxTokens: budget, overhead }, (item, most) => {
      const shown = foundAccount(item, app, most)
      return `${JSON.stringify(accountLine(shown, language))}${JSON.stringify(shown)}`
    })
    for (const item of found.items) if (!collector.add(item)) break
    const { items } = collector
    const isMore = items.length < limit || found.isMore
    return answerWith(
      items.map((item) => foundAccount(item, app, collector.mostOf(item))),
      await describe(items.length, isMore ? (collector.cutBy ?? 'limit') : undefined),
    )
  },
})

/** Some accounts, and what is said of all of them. */
interface Found {
  readonly items: readonly KnownOfAccount[]
  /** Whether there are more than these. */
  readonly isMore: boolean
  readonly summary: string
  readonly looked?: string[] | undefined
  readonly notLooked?: string[] | undefined
}

async function byId(ids: readonly string[], { app, signal }: ToolCall): Promise<Found> {
  const items = await lookUp(ids, await app.client(), signal)
  const existing = items.filter(({ exists }) => exists === true)
  const unknown = items.filter(({ exists }) => exists === undefined).length
  const nameless = items.filter(({ nameFailure }) => nameFailure !== undefined).length
  const stateless = existing.filter(({ status }) => status === undefined).length
  const summary = peopleWords[app.config.language].exist({
    exist: existing.length,
    all: items.length,
    unknown,
    nameless,
    stateless,
  })
  return { items, isMore: false, summary }
}

/** Whether somebody is online is asked of so many at a time. */
const mostShown = 100

async function byName(
  name: string,
  of: string | undefined,
  skip: number,
  call: ToolCall,
  budget: number,
): Promise<Found> {
  const { app, signal } = call
  const { accounts, looked, notLooked } = await findByName(name, of, call)
  const shown = accounts.slice(skip, skip + mostShown)
  const ids = shown.map(({ id }) => id)
  const states =
    ids.length === 0 ? new Map<string, string>() : await statesOf(ids, await app.client(), signal)
  const say = peopleWords[app.config.language]
  const missing = fitTexts(notLooked, budget / 10, say.moreReasons)
  const count = accounts.length
  return {
    items: shown.map((known) => ({ ...known, status: states.get(known.id) })),
    isMore: skip + shown.length < count,
    summary: say.found(count, missing.length === 0),
    looked: fitTexts(looked, budget / 12, say.morePlaces),
    notLooked: missing.length === 0 ? undefined : missing,
  }
}

function notesOf({ looked = [], notLooked = [] }: Found, language: Language): string[] {
  const [say, { list }] = [peopleWords[language], pageWords[language]]
  return [
    ...(looked.length === 0 ? [] : [say.lookedAt(list(looked))]),
    ...(notLooked.length === 0 ? [] : [say.notLookedAt(list(notLooked))]),
  ]
}
