import type { App } from '../../app.ts'
import { QuestionError } from '../../archive/archive-unusable-error.ts'
import type { CursorScope } from '../../paging/cursor.ts'
import { readWindow, type Window } from '../../time/window.ts'
import { questions } from '../../told/refusals.ts'
import type { ToolCall } from '../define-tool.ts'
import type { ListingArguments } from '../pages/listing.ts'
import type { HistoryFilters } from './history-filter.ts'
import { hoursOf, type TouchedHours } from './history-hours.ts'
import type { HistoryPosition } from './history-walk.ts'

/** What a model asks of the history files. */
export interface HistoryArguments extends HistoryFilters, ListingArguments {
  /** The files of pairs or of groups. */
  readonly chat_type: 'C2C' | 'Group'
  /** Where the window begins, as text. */
  readonly since?: string | undefined
  /** Where it ends, likewise. */
  readonly until?: string | undefined
  /** Where an earlier page ended. */
  readonly cursor?: string | undefined
}

/** What is read: checked, and where an earlier page ended. */
export interface HistoryQuestion {
  /** What its cursors are good for. */
  readonly scope: CursorScope
  /** The time at the service, in unix seconds. */
  readonly now: number
  /** Which messages are meant. */
  readonly window: Window
  /** The hours that are left of it, oldest first. */
  readonly hours: readonly string[]
  /** How many messages of the first one an earlier page has looked at. */
  readonly skip: number
  /** Hours that are too old to ask for: they come before all others, so only the first page names them. */
  readonly tooOld: TouchedHours['expired']
}

/** Checks what is asked, and whether it may be, before anything of it is read. */
export async function readQuestion(args: HistoryArguments, call: ToolCall): Promise<HistoryQuestion> {
  const { app, signal } = call
  await checkArguments(args, app)
  const scope = scopeOf(args, call)
  const start =
    args.cursor === undefined ? undefined : ((await app.cursors.open(scope, args.cursor)) as HistoryPosition)
  const now = await app.serviceTime.now(signal)
  const window = start?.window ?? readWindow(args.since, args.until, { zone: app.zone, now, fallback: '3h' })
  const { asked, expired } = hoursOf(window, now)
  const hours = hoursFrom(asked.toReversed(), start?.hour)
  const skip = start !== undefined && hours[0] === start.hour ? start.skip : 0
  return { scope, now, window, hours, skip, tooOld: start === undefined ? expired : { count: 0, range: [] } }
}

async function checkArguments(
  { chat_type: chatType, account, group }: HistoryArguments,
  { access }: App,
): Promise<void> {
  if (group !== undefined && chatType === 'C2C') {
    // Nothing would be found, which looks as if nobody had written.
    throw new QuestionError(questions.groupFiles)
  }
  if (account !== undefined) access.checkAccount(account)
  if (group !== undefined) await access.checkGroup(group)
}

/** What a cursor is good for: the same question of the same person. */
function scopeOf(args: HistoryArguments, { principal }: ToolCall): CursorScope {
  const {
    chat_type: chatType,
    account,
    group,
    text,
    element_type: elementType,
    since: from,
    until: to,
  } = args
  const query = { chatType, account, group, text, elementType, since: from, until: to }
  return { tool: 'im_read_history', principal, query }
}

function hoursFrom(oldestFirst: readonly string[], hour: string | undefined): readonly string[] {
  return oldestFirst.slice(hour === undefined ? 0 : Math.max(0, oldestFirst.indexOf(hour)))
}
