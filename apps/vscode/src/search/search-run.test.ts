import type { SearchHit } from '@timkit/archive'
import { fromHistory, type Message } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { sampleApp } from '../apps/sample-app.ts'
import type { SearchNews } from '../archive-engine/acts.ts'
import { NoArchivesError } from '../archive-engine/archive-engine.ts'
import type { Problem } from '../editor/problem.ts'
import { readQuestion } from './question.ts'
import type { AskArchive } from './search-needs.ts'
import { searchNodes, searchState } from './search-nodes.ts'
import { SearchRun } from './search-run.ts'

const app = sampleApp()
const viewpoint = { now: Date.parse('2026-11-23T15:00:00+08:00'), zone: 'Asia/Shanghai' }
const message = fromHistory({
  ...{ From_Account: 'alice', To_Account: 'bob', MsgSeq: 1, MsgRandom: 1, MsgTimestamp: 1_795_000_000 },
  MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'green tea' } }],
})
const hit = {
  ...{ message, identity: 'other', exactIdentity: 'other', text: 'green tea', highlights: [] },
  ...{ source: 'file', undatedIn: undefined, recalled: undefined },
} satisfies SearchHit

/** Runs a search whose archive does something. */
async function search(
  archive: (tell: (news: SearchNews) => void, signal?: AbortSignal) => Promise<object>,
  loaded: readonly Message[] = [message],
) {
  const run = new SearchRun(app, readQuestion('tea', viewpoint))
  const ask = (async (_act: string, _app: object, _asked: object, how: never) => {
    const { onNews, signal } = how as { onNews: (news: SearchNews) => void; signal: AbortSignal }
    return archive(onNews, signal)
  }) as unknown as AskArchive
  const states: string[] = []
  await run.run(
    () => loaded,
    ask,
    () => states.push(searchState(run)),
  )
  const nodes = searchNodes(run, { runId: 's', viewpoint, archive: 'none', problem: undefined })
  return { run, states, spoken: nodes.map((node) => node.view().spoken) }
}

const whole = { since: new Date(3_600_000), until: new Date(7_200_000), gaps: [] } as never
const problem: Problem = {
  title: 'The archive cannot be read',
  details: 'the disk is gone',
  remedy: { label: 'Show the archive', command: 'timkit.showArchive' },
}
const spokenOf = (run: SearchRun): readonly (string | undefined)[] =>
  searchNodes(run, { runId: 's', viewpoint, archive: 'files', problem }).map((node) => node.view().spoken)

describe('a search', () => {
  test('that found nothing before the archive failed says that it ended early, and what was searched', async () => {
    const { run, states } = await search(async () => {
      throw new Error('the disk is gone')
    }, [])
    expect(states.at(-1)).toBe('Nothing found; ended early')
    expect(spokenOf(run)).toEqual([
      'The archive cannot be read. the disk is gone',
      'Only what was loaded was searched',
    ])
  })

  test('does not say that all was searched when the archive fails after a page', async () => {
    const { run, states } = await search(async (tell) => {
      tell({ hits: [hit], coverage: whole })
      throw new Error('the disk is gone')
    })
    expect(states.at(-1)).toBe('2 messages in 1 conversation; ended early')
    expect(spokenOf(run)).toEqual([
      'alice ↔ bob, 2 messages found',
      'The archive cannot be read. the disk is gone',
    ])
  })

  test('keeps what it found when the archive fails', async () => {
    const { run, spoken } = await search(async () => {
      throw new Error('the disk is gone')
    })
    expect(run.problem).toMatchObject({ message: 'the disk is gone' })
    expect(spoken[0]).toBe('alice ↔ bob, 1 message found')
  })

  test('says what this editor cannot search, and offers no archive there', async () => {
    const { spoken } = await search(async () => {
      throw new NoArchivesError()
    })
    expect(spoken[1]).toMatch(/^Only what was loaded was searched\. This editor runs in a browser/)
    expect(spoken).toHaveLength(2)
  })

  test('tells why not all hours could be looked at', async () => {
    const failure = { name: 'NetworkError', message: 'no answer' }
    const { run } = await search(async () => ({ more: false, failure }))
    expect(run.problem).toMatchObject({ code: 'network' })
  })

  test('shows what comes in as it comes, and how far it is', async () => {
    const { states, spoken } = await search(async (tell) => {
      tell({ hits: [], hours: { done: 2, total: 9 } })
      tell({
        hits: [hit],
        coverage: whole,
      })
      return { more: true }
    })
    expect(states).toEqual([
      '1 message in 1 conversation; searching…',
      '1 message in 1 conversation; reading hour 2 of 9…',
      '2 messages in 1 conversation; reading hour 2 of 9…',
      '2 messages in 1 conversation',
    ])
    expect(spoken).toEqual([
      'alice ↔ bob, 2 messages found',
      'All was searched. 1970-01-01 09:00 – 1970-01-01 10:00 UTC+8',
      'There is more: the newest 2 are shown. narrow it down by until: or account:',
      'Search further back than seven days. choose or create an archive',
    ])
  })

  test('that is cancelled says so, and is no problem', async () => {
    const run = new SearchRun(app, readQuestion('tea', viewpoint))
    const ask = (async (_act: string, _app: object, _asked: object, how: never) => {
      const { onNews, signal } = how as { onNews: (news: SearchNews) => void; signal: AbortSignal }
      onNews({ hits: [], coverage: whole })
      run.cancel()
      signal.throwIfAborted()
    }) as unknown as AskArchive
    await run.run(
      () => [message],
      ask,
      () => undefined,
    )
    expect([run.state, run.problem]).toEqual(['cancelled', undefined])
    expect(searchState(run)).toBe('1 message in 1 conversation; cancelled')
    const nodes = searchNodes(run, { runId: 's', viewpoint, archive: 'files', problem: undefined })
    expect(nodes.map((node) => node.view().spoken)).toEqual(['alice ↔ bob, 1 message found'])
  })
})
