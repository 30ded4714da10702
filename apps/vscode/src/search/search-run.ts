import type { Coverage } from '@timkit/archive'
import type { App } from '../apps/app.ts'
import { NoArchivesError } from '../archive-engine/archive-engine.ts'
import { archiveError } from '../archive-engine/archive-error.ts'
import { Findings } from './found.ts'
import { loadedHits } from './loaded-hits.ts'
import type { Question } from './question.ts'
import type { AskArchive, LoadedMessages } from './search-needs.ts'

/** So many messages are shown at most. */
const most = 500

/** One search, from its start to its end. */
export class SearchRun {
  readonly app: App
  readonly question: Question
  readonly findings = new Findings()
  /** What of the time was searched so far; `undefined` where no file was. */
  coverage: Coverage | undefined
  /** How many hours of how many were looked at, where no archive is kept. */
  hours: { readonly done: number; readonly total: number } | undefined
  state: 'running' | 'done' | 'cancelled' = 'running'
  /** Whether there is more than is shown. */
  hasMore = false
  /** What went wrong. */
  problem: unknown
  /** Why this editor searches only what was loaded. */
  limit: string | undefined
  readonly #stop = new AbortController()

  constructor(app: App, question: Question) {
    this.app = app
    this.question = question
  }

  /** Ends it; what was found stays. */
  cancel(): void {
    this.#stop.abort()
  }

  /** Looks among what was loaded, then in the archive; never rejects. */
  async run(loaded: LoadedMessages, ask: AskArchive, onChange: () => void): Promise<void> {
    const { app, question, findings } = this
    findings.add(loadedHits(loaded(app.id), question.query), false)
    onChange()
    const { signal } = this.#stop
    try {
      const end = await ask(
        'search',
        app,
        { query: question.query, most },
        {
          signal,
          onNews: ({ hits, coverage, hours }) => {
            findings.add(hits, true)
            this.coverage = coverage ?? this.coverage
            this.hours = hours ?? this.hours
            onChange()
          },
        },
      )
      this.hasMore = end.more
      if (end.failure !== undefined) this.problem = await archiveError(end.failure)
    } catch (error) {
      if (error instanceof NoArchivesError) this.limit = error.message
      else if (!signal.aborted) this.problem = error
    }
    this.state = signal.aborted ? 'cancelled' : 'done'
    onChange()
  }
}
