import type { Coverage } from '@timkit/archive'
import type { FillState, SearchedArchive } from '@timkit/archive-place/temporary'
import { explain, isTimError } from '@timkit/core'
import type { Language } from '../../config/config.ts'
import { safeLine } from '../../safety/sanitize.ts'
import { pageWords } from '../../told/page-words.ts'
import { searchWords } from '../../told/search-words.ts'
import { toldBy } from '../../told/told-error.ts'
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
  { archive, isKept, isAlone, fill }: SearchedArchive,
  { query, now, place }: Pick<SearchQuestion, 'query' | 'now' | 'place'>,
  call: ToolCall,
  maxTokens: number,
): Promise<Look> {
  const { app } = call
  const { language } = app.config
  const say = searchWords[language]
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
    return said(coverage, tail?.complete === false ? say.notAllAsked : undefined, state)
  }
  const asked = await askTail(archive, query, known, { ...call, now })
  return said(withAskedTail(known, asked), asked && askedText(asked, query.account, language), state)

  function said(coverage: Coverage, tail: string | undefined, filled: FillState): Look {
    const out = coverageOf(coverage, { isKept, isAlone, now, zone: app.zone, maxTokens, language })
    return {
      coverage: out,
      notes: [
        ...(out.not_searched === undefined
          ? []
          : [say.notSearched(pageWords[language].list(out.not_searched))]),
        ...(tail === undefined ? [] : [tail]),
        ...fillNotes(filled, language),
      ],
    }
  }
}

function askedText(
  { asked, left, isWhole }: AskedTail,
  account: string | undefined,
  language: Language,
): string | undefined {
  if (isWhole) return undefined
  const say = searchWords[language]
  return asked + left === 0 ? say.nothingNewer : say.tail(asked, left, account === undefined)
}

function fillNotes({ isDone, failure }: FillState, language: Language): string[] {
  const say = searchWords[language]
  if (failure !== undefined) return [say.stopped(whyStopped(failure, language))]
  return isDone ? [] : [say.stillReading]
}

/** What core says of a failure is English; in other languages its code is explained. */
function whyStopped(failure: Error, language: Language): string {
  return isTimError(failure) && language !== 'en'
    ? `${explain(failure, language).meaning} (${failure.code})`
    : safeLine(toldBy(failure, language)).slice(0, 120)
}

function chatTypeOf({ kind, peer, group }: SearchQuestion['query']): 'c2c' | 'group' | undefined {
  if (kind === 'C2C' || peer !== undefined) return 'c2c'
  return kind === 'Group' || group !== undefined ? 'group' : undefined
}
