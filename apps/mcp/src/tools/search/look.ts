import type { Coverage } from '@timkit/archive'
import type { FillState, SearchedArchive } from '../../archive/searched-archive.ts'
import { counted } from '../../render/counted.ts'
import { safeLine } from '../../safety/sanitize.ts'
import type { ToolCall } from '../define-tool.ts'
import { type AskedTail, askTail, withAskedTail } from './ask-tail.ts'
import { type CoverageOut, coverageOf } from './coverage-out.ts'
import { askedRange, fillInTime } from './fill-in-time.ts'
import type { SearchQuestion } from './search-question.ts'

/** What can be searched for a question, once what can be had in time was had. */
export interface Look {
  readonly coverage: CoverageOut
  /** What to say of it besides the messages. */
  readonly notes: readonly string[]
}

/**
 * Makes an archive as complete as the time of a call allows: fills it, where it is of this process, and asks the service for what no file has yet. Both are
 * done for the first page only, so that later pages go on in the same.
 */
export async function look(
  { archive, isKept, fill }: SearchedArchive,
  { query, now, place }: Pick<SearchQuestion, 'query' | 'now' | 'place'>,
  call: ToolCall,
  maxTokens: number,
): Promise<Look> {
  const { app } = call
  const state = await fillInTime(fill, call)
  const range = askedRange(query, state, now)
  const known = await archive.coverage({
    since: range.since,
    until: range.until,
    chatType: chatTypeOf(query),
  })
  const isNamed = query.group !== undefined || query.peer !== undefined
  if (place !== undefined) return said(known, undefined, state)
  if (isNamed) {
    // The archive asks for the conversation that it is told.
    const { tail, coverage } = await archive.search({
      ...query,
      since: range.since,
      text: undefined,
      elements: undefined,
      limit: 1,
      live: true,
    })
    return said(
      coverage,
      tail?.complete === false ? 'The service could not be asked for all that has no file yet.' : undefined,
      state,
    )
  }
  const asked = await askTail(archive, query, known, { ...call, now })
  return said(withAskedTail(known, asked), asked && askedText(asked, query.account), state)

  function said(coverage: Coverage, tail: string | undefined, filled: FillState): Look {
    const out = coverageOf(coverage, { isKept, now, zone: app.zone, maxTokens })
    return {
      coverage: out,
      notes: [
        ...(out.not_searched === undefined ? [] : [`Not searched: ${out.not_searched.join('; ')}.`]),
        ...(tail === undefined ? [] : [tail]),
        ...fillNotes(filled),
      ],
    }
  }
}

function askedText({ asked, left, isWhole }: AskedTail, account: string | undefined): string | undefined {
  if (isWhole) return undefined
  if (asked + left === 0)
    return 'In no conversation of those who wrote most is anything newer than the files: give account, peer or group to be sure of that one.'
  const rest = left > 0 ? `, and ${left} could not be` : ''
  const way = account === undefined ? ': give account, peer or group to have them of that one' : ''
  return `The newest messages, which have no file yet, were asked for of ${counted(asked, 'conversation')}${rest}${way}.`
}

function fillNotes({ isDone, failure }: FillState): string[] {
  if (failure !== undefined) {
    return [`Reading hours stopped (${safeLine(failure.message).slice(0, 120)}): ask again to go on.`]
  }
  return isDone ? [] : ['Hours are still being read: ask again in some seconds for all of the last 7 days.']
}

function chatTypeOf({ kind, peer, group }: SearchQuestion['query']): 'c2c' | 'group' | undefined {
  if (kind === 'C2C' || peer !== undefined) return 'c2c'
  return kind === 'Group' || group !== undefined ? 'group' : undefined
}
