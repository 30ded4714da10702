import { explain, isApiError, isResponseError, isTimError } from '@timkit/core'
import { ArchiveUnusableError } from '../../archive/archive-unusable-error.ts'
import { idText } from '../../render/message-text.ts'
import { peopleWords } from '../../told/people-words.ts'
import { toldBy } from '../../told/told-error.ts'
import { asList } from '../../wire-list.ts'
import { later } from '../answer-time.ts'
import type { ToolCall } from '../define-tool.ts'
import { offeredText } from '../offered-text.ts'
import { fillInTime } from '../search/fill-in-time.ts'

/** Somebody who may be meant by a name. */
export interface Candidate {
  readonly id: string
  /** When they last talked, in unix seconds, and with whom. */
  readonly talked?: { readonly at: number; readonly with: string } | undefined
}

/** Among whom a name is looked for. */
export interface Candidates {
  readonly candidates: readonly Candidate[]
  /** Those that the service itself found by the name. */
  readonly foundByService: ReadonlySet<string>
  /** Where was looked, and where not, in words. */
  readonly looked: readonly string[]
  readonly notLooked: readonly string[]
}

/** A name costs so many calls at most: a page of conversations has 100, and so has one of names. */
const mostAccounts = 10
const mostPeers = 300
/** So many conversations the service keeps, unless the app bought more. */
const kept = 100
const mostOfArchive = 1000
/** The conversations have to be there by this share of the time: the names have yet to be read. */
const listShare = 0.6

/** Who may be meant: whom one account talks to, or those that may be read; where anybody may be, everybody who wrote. */
export async function candidatesOf(
  name: string,
  of: string | undefined,
  call: ToolCall,
): Promise<Candidates> {
  const accounts = of === undefined ? call.app.access.accounts : [of]
  return accounts === undefined ? everybody(name, call) : peersOf(accounts, call)
}

/** Gathers who is seen, and where. */
class Seen {
  readonly all = new Map<string, Candidate>()
  readonly looked: string[] = []
  readonly notLooked: string[] = []

  add(id: string, talked?: Candidate['talked']): void {
    const known = this.all.get(id)
    if (known === undefined || (talked !== undefined && talked.at > (known.talked?.at ?? 0)))
      this.all.set(id, { id, talked })
  }

  end(foundByService: ReadonlySet<string> = new Set()): Candidates {
    return {
      candidates: [...this.all.values()],
      foundByService,
      looked: this.looked,
      notLooked: this.notLooked,
    }
  }
}

async function peersOf(all: readonly string[], call: ToolCall): Promise<Candidates> {
  const { app, signal, time } = call
  const say = peopleWords[app.config.language]
  const client = await app.client()
  const seen = new Seen()
  const accounts = all.slice(0, mostAccounts)
  const listed: string[] = []
  let left = all.length - accounts.length
  let firstError: unknown
  for (const account of accounts) {
    seen.add(account)
    try {
      const entries = time.isOver(listShare)
        ? later
        : await time.within(client.conversations(account, { signal }).collect(mostPeers), listShare)
      if (entries === later) {
        left++
        continue
      }
      listed.push(idText(account))
      for (const { Type, To_Account: peer, MsgTime: at } of entries)
        if (Type === 1 && typeof peer === 'string' && peer !== '') seen.add(peer, { at, with: account })
      // What the service has dropped of a list it does not say.
      if (entries.length >= kept) seen.notLooked.push(say.olderConversations(idText(account), entries.length))
    } catch (error) {
      // One account that does not exist must not hide whom the others talk to.
      if (!(isApiError(error) || isResponseError(error))) throw error
      firstError ??= error
      const { meaning } = explain(error, app.config.language)
      seen.notLooked.push(say.failed(idText(account), meaning, error.code))
    }
  }
  if (listed.length > 0) seen.looked.push(say.conversations(listed))
  if (left > 0) seen.notLooked.push(say.moreAccounts(left))
  if (app.archive.isKept) await peersInArchive(accounts, seen, call)
  // A key that is wrong must not look as if nobody were called so.
  if (listed.length === 0 && firstError !== undefined) throw firstError
  return seen.end()
}

/** Whom accounts talked to longer ago than the service keeps their conversations. */
async function peersInArchive(
  accounts: readonly string[],
  seen: Seen,
  { app, time }: ToolCall,
): Promise<void> {
  const say = peopleWords[app.config.language]
  const done: string[] = []
  try {
    await app.archive.use(async ({ archive }) => {
      for (const account of accounts) {
        if (time.isOver(listShare)) break
        const { hits } = await archive.search({ account, kind: 'C2C', limit: mostOfArchive })
        for (const { message } of hits) {
          const { from, to, unixSeconds: at } = message
          const peer = from === account ? to : from
          if (peer) seen.add(peer, { at, with: account })
        }
        done.push(idText(account))
      }
    })
  } catch (error) {
    if (!(error instanceof ArchiveUnusableError)) throw error
  }
  if (done.length > 0) seen.looked.push(say.archived(mostOfArchive, done))
  if (done.length < accounts.length) seen.notLooked.push(say.notWholeArchive)
}

async function everybody(name: string, call: ToolCall): Promise<Candidates> {
  const seen = new Seen()
  const unusable = await sendersInArchive(seen, call)
  const found = await foundByService(name, seen, call)
  if (unusable !== undefined) {
    // Nowhere to look is no answer.
    if (found === undefined) throw unusable
    const { language } = call.app.config
    const say = peopleWords[language]
    const why = isTimError(unusable)
      ? say.why(explain(unusable, language).meaning, unusable.code)
      : offeredText(toldBy(unusable, language), call.app.offers)
    seen.notLooked.push(say.writersFailed(why))
  }
  return seen.end(found)
}

/** Who wrote anything, in the archive or the last seven days; those who wrote most, where they are many. */
async function sendersInArchive(seen: Seen, call: ToolCall): Promise<Error | undefined> {
  const say = peopleWords[call.app.config.language]
  try {
    await call.app.archive.use(async ({ archive, isKept, fill }) => {
      const { isDone } = await fillInTime(fill, call)
      const { rows, senders, coverage } = await archive.statistics({ by: 'account', limit: mostOfArchive })
      for (const { key } of rows) seen.add(key)
      seen.looked.push(isKept ? say.writersInArchive(rows.length) : say.writers(rows.length))
      if (senders > rows.length) seen.notLooked.push(say.wroteLess(senders - rows.length))
      if (!isDone) seen.notLooked.push(say.stillReading)
      else if (!coverage.complete) seen.notLooked.push(say.unsearched)
    })
    return undefined
  } catch (error) {
    call.signal.throwIfAborted()
    // What the service answers to other questions is worth an answer.
    if (error instanceof ArchiveUnusableError || isTimError(error)) return error
    throw error
  }
}

/** What the service's own search finds, where the app has bought it: one call. */
async function foundByService(
  name: string,
  seen: Seen,
  { app, signal, time }: ToolCall,
): Promise<ReadonlySet<string> | undefined> {
  const say = peopleWords[app.config.language]
  const most = 100
  const client = await app.client()
  try {
    const answer = await time.within(
      client.api.userSearch.search({ Keywords: [name], Count: most }, { signal }),
      listShare,
    )
    if (answer === later) {
      seen.notLooked.push(say.serviceLate)
      return undefined
    }
    const ids = asList(answer.Users).flatMap((user) =>
      typeof user?.UserID === 'string' ? [user.UserID] : [],
    )
    for (const id of ids) seen.add(id)
    seen.looked.push(say.service)
    if (answer.TotalCount > ids.length) seen.notLooked.push(say.serviceMore(answer.TotalCount - ids.length))
    return new Set(ids)
  } catch (error) {
    if (!(isApiError(error) || isResponseError(error))) throw error
    seen.notLooked.push(error.code === notBought ? say.serviceNotBought : say.serviceFailed(error.code))
    return undefined
  }
}

/** What search is refused with where it was not bought. */
const notBought = 60_020
