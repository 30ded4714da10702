import type { SearchQuery } from '@timkit/archive'
import type { App } from '../../app.ts'
import { QuestionError } from '../../archive/archive-unusable-error.ts'
import type { CursorScope } from '../../paging/cursor.ts'
import { askedId } from '../../render/message-text.ts'
import { endsOf, readWindow, type Window } from '../../time/window.ts'
import { questions } from '../../told/refusals.ts'
import type { ToolCall } from '../define-tool.ts'
import { type ElementType, elementTypes } from '../history/history-filter.ts'
import type { ListingArguments } from '../pages/listing.ts'

/** What a model asks for. */
export interface SearchArguments extends ListingArguments {
  readonly query?: string | undefined
  readonly account?: string | undefined
  readonly peer?: string | undefined
  readonly group?: string | undefined
  readonly chat_type?: 'C2C' | 'Group' | undefined
  readonly element_type?: ElementType | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly order: 'newest' | 'oldest'
  readonly context: number
  readonly cursor?: string | undefined
}

/** Where an earlier page ended. */
export interface SearchPlace {
  /** The page of the archive, where it is not the first. */
  readonly page?: string | undefined
  /** How many messages of it were looked at. */
  readonly skip: number
}

/** What is searched for: checked, and where an earlier page ended. */
export interface SearchQuestion {
  readonly scope: CursorScope
  /** `undefined`: whatever time. */
  readonly window: Window | undefined
  readonly query: Omit<SearchQuery, 'since' | 'until'> & {
    readonly since?: Date | undefined
    readonly until?: Date | undefined
  }
  readonly place: SearchPlace | undefined
  /** The service, in unix seconds. */
  readonly now: number
}

type Packed = readonly [from: number | null, to: number | null, page: string | null, skip: number]

/** Checks what is asked, and whether it may be, before anything is searched. */
export async function readSearch(given: SearchArguments, call: ToolCall): Promise<SearchQuestion> {
  const { app, signal, principal } = call
  const args = { ...given, account: given.account ?? onlyAccount(app, given) }
  await checkAccess(args, app)
  const {
    query: text,
    account,
    peer,
    group,
    chat_type: kind,
    element_type: element,
    order,
    since,
    until,
  } = args
  const words = text?.trim() || undefined
  if (words !== undefined) await app.archive.checkWords(words)
  const query = { text, account, peer, group, kind, element, order, since, until }
  const scope = { tool: 'im_search_messages', principal, query }
  const now = await app.serviceTime.now(signal)
  const start =
    given.cursor === undefined ? undefined : ((await app.cursors.open(scope, given.cursor)) as Packed)
  const window =
    start === undefined
      ? windowOf(args, now, app)
      : start[0] === null
        ? undefined
        : { from: start[0], to: start[1] ?? undefined }
  return {
    scope,
    window,
    now,
    place: start === undefined ? undefined : { page: start[2] ?? undefined, skip: start[3] },
    query: {
      text: words,
      account,
      peer,
      group,
      kind,
      elements: element === undefined ? undefined : [elementTypes[element]],
      ...endsOf(window),
      order,
    },
  }
}

/** What a cursor carries. */
export function packed(window: Window | undefined, { page, skip }: SearchPlace): Packed {
  return [window?.from ?? null, window?.to ?? null, page ?? null, skip]
}

/** As long as the cursor of an index becomes: ten numbers, as large as those of messages and hours are. */
const longestPage = 'x'.repeat(85)

/** What the longest cursor carries. */
export function longestPlace(window: Window | undefined): Packed {
  return packed(window, { page: longestPage, skip: 49 })
}

/** Whoever may read one account only searches that one. */
function onlyAccount({ access }: App, { group }: SearchArguments): string | undefined {
  if (group !== undefined) return undefined
  const [only, ...others] = access.accounts ?? []
  return others.length === 0 ? only : undefined
}

async function checkAccess(
  { account, peer, group, chat_type: kind }: SearchArguments,
  { access }: App,
): Promise<void> {
  if (group !== undefined && (peer !== undefined || kind === 'C2C')) {
    throw new QuestionError(questions.groupAndPeer)
  }
  if (peer !== undefined && kind === 'Group') {
    throw new QuestionError(questions.peerAndGroup)
  }
  if (account !== undefined) access.checkAccount(account)
  else if (peer !== undefined) throw new QuestionError(questions.peerAlone)
  if (group !== undefined) await access.checkGroup(group)
  const { accounts } = access
  if (accounts !== undefined && account === undefined && group === undefined) {
    throw new QuestionError(questions.readsSome(accounts.slice(0, 20).map(askedId).join(', ')))
  }
}

function windowOf({ since, until }: SearchArguments, now: number, { zone }: App): Window | undefined {
  if (since === undefined && until === undefined) return undefined
  return readWindow(since, until, { zone, now })
}
