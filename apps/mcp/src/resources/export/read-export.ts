import type { Message } from '@timkit/core'
import { daySeconds, hourSeconds } from '@timkit/core/internal'
import { Collector } from '../../paging/collect.ts'
import { describeWindow, endsOf, readWindow, type Window } from '../../time/window.ts'
import { exportWords } from '../../told/export-words.ts'
import type { ToolCall } from '../../tools/define-tool.ts'
import { idOf } from '../../tools/search/anchor.ts'
import { look } from '../../tools/search/look.ts'
import { type FoundMessage, findMessages } from '../../tools/search/search-page.ts'
import { readSearch, type SearchQuestion } from '../../tools/search/search-question.ts'
import type { ExportedPage, ExportQuestion } from './exported-page.ts'

/** A page of an export is written as a whole: so many messages at most, and so much of them. */
export const mostMessages = 1000
const mostCharacters = 2_000_000
const perPage = 100

/**
 * Reads some messages for an export, the newest first of those that were not read yet: from the archive where somebody keeps one, or words are looked for;
 * else from the service.
 *
 * @param place where an earlier one ended
 */
export function readExport(question: ExportQuestion, place: unknown, call: ToolCall): Promise<ExportedPage> {
  return question.kind === 'search' || call.app.archive.isKept
    ? readArchive(question, place as ArchivePlace | undefined, call)
    : readService(question, place as ServicePlace | undefined, call)
}

/** As a cursor of a search carries it. */
type ArchivePlace = readonly [from: number | null, to: number | null, page: string | null, skip: number]

async function readArchive(
  { account, peer, group, query, since, until }: ExportQuestion,
  place: ArchivePlace | undefined,
  call: ToolCall,
): Promise<ExportedPage> {
  const { app, allowance } = call
  const asked = { query, account, peer, group, since, until, order: 'newest', context: 0 } as const
  const question = goingOn(
    await readSearch({ ...asked, limit: mostMessages, response_format: 'detailed' }, call),
    place,
  )
  const { window = { from: 0 } } = question
  return app.archive.use(async (searched) => {
    const { coverage, notes } = await look(searched, question, call, Number.MAX_SAFE_INTEGER)
    const limit = Math.min(mostMessages, allowance)
    let characters = 0
    const collector = new Collector<FoundMessage>(
      { limit, maxTokens: Number.MAX_SAFE_INTEGER },
      ({ hit }) => {
        characters += JSON.stringify(hit.message.body).length
        // What is too much does not fit.
        return characters > mostCharacters ? 'x'.repeat(mostCharacters) : ''
      },
    )
    const { found, next, isLate, takenBack, unknown } = await findMessages(
      searched.archive,
      question,
      { context: 0, limit },
      call,
      collector,
    )
    const say = exportWords[app.config.language]
    return {
      messages: found.map(({ hit }) => ({ message: hit.message, id: idOf(hit) })).reverse(),
      window: describeWindow(window, app.zone),
      next,
      coverage,
      missing: [
        ...notes,
        ...(takenBack > 0 ? [say.takenBack(takenBack)] : []),
        ...(unknown > 0 ? [say.recallsUnknown(unknown)] : []),
        ...(isLate ? [say.late] : []),
      ],
    }
  })
}

/** The question of an earlier page, where that ended. */
function goingOn(question: SearchQuestion, place: ArchivePlace | undefined): SearchQuestion {
  if (place === undefined) return question
  const [from, to, page, skip] = place
  const window = from === null ? undefined : { from, to: to ?? undefined }
  return {
    ...question,
    window,
    place: { page: page ?? undefined, skip },
    query: { ...question.query, ...endsOf(window) },
  }
}

type ServicePlace = readonly [from: number, to: number | null, page: string]

async function readService(
  question: ExportQuestion,
  place: ServicePlace | undefined,
  call: ToolCall,
): Promise<ExportedPage> {
  const { app, signal, time, allowance } = call
  const { account = '', peer = '', group } = question
  if (group === undefined) app.access.checkAccount(account)
  else await app.access.checkGroup(group)
  const now = await app.serviceTime.now(signal)
  const window: Window =
    place === undefined
      ? readWindow(question.since, question.until, { zone: app.zone, now, fallback: '7d' })
      : { from: place[0], to: place[1] ?? undefined }
  const limit = Math.min(mostMessages, allowance)
  const pageSize = Math.min(group === undefined ? perPage : 20, limit)
  const range = { since: window.from, until: window.to, pageSize, cursor: place?.[2] }
  const client = await app.client()
  const query =
    group === undefined
      ? { account, chat: { type: 'c2c' as const, peer }, ...range }
      : { chat: { type: 'group' as const, groupId: group }, ...range }
  const pages = time.limit(client.messages(query, { signal }).pages())
  const messages: Message[] = []
  let next: ServicePlace | undefined
  let unreadable = 0
  let characters = 0
  for await (const { items, skipped, cursor, done } of pages) {
    messages.push(...items)
    unreadable += skipped.length
    characters += items.reduce((sum, { body }) => sum + JSON.stringify(body).length, 0)
    next = done || cursor === undefined ? undefined : [window.from, window.to ?? null, cursor]
    if (messages.length + pageSize > limit || characters > mostCharacters) break
  }
  const say = exportWords[app.config.language]
  const isOld = window.from < now - 7 * daySeconds - hourSeconds
  return {
    messages: messages.map((message) => ({ message })).reverse(),
    window: describeWindow(window, app.zone),
    next,
    missing: [
      ...(unreadable > 0 ? [say.unreadable(unreadable)] : []),
      ...(next === undefined && isOld ? [say.older] : []),
    ],
  }
}
