import { type ItemFailure, isTimError } from '@timkit/core'
import { QuestionError } from '../../archive/archive-unusable-error.ts'
import { maskText } from '../../safety/mask.ts'
import { peopleWords } from '../../told/people-words.ts'
import { questions } from '../../told/refusals.ts'
import { later } from '../answer-time.ts'
import type { ToolCall } from '../define-tool.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import type { KnownOfAccount } from './found-account.ts'
import { type Closeness, nameMatcher } from './name-match.ts'

/** Who may be meant by a name, and where was looked. */
export interface FoundByName {
  /** The closest first, of those the ones that talked last. */
  readonly accounts: readonly Omit<KnownOfAccount, 'status'>[]
  readonly looked: readonly string[]
  readonly notLooked: readonly string[]
}

/** So many names are read, a hundred a call. */
const mostNames = 1000
const perCall = 100
/** Of the time of the answer: whether those who were found are online has yet to be asked. */
const nameShare = 0.9

/**
 * Finds accounts by a part of their name, or of their id.
 *
 * @throws {QuestionError} Nothing is left of the name that could be looked for.
 */
export async function findByName(name: string, of: string | undefined, call: ToolCall): Promise<FoundByName> {
  const { app } = call
  // What is masked cannot be searched for either: an id is compared by the name that a model is told.
  const matches = nameMatcher(app.ids.hideIn(name))
  if (matches === undefined) throw new QuestionError(questions.emptyName)
  const found = await candidatesOf(name, of, call)
  const asked = found.candidates.slice(0, mostNames)
  const names = await namesOf(asked, call)
  const accounts = asked
    .flatMap((candidate) => {
      const { id, talked } = candidate
      const own = names.known.get(id)
      const close = matches(
        app.ids.hideIn(id),
        own === undefined ? undefined : maskText(own, app.config.mask),
      )
      // The service compares in its own way: what it found counts, too.
      if (close === undefined && !found.foundByService.has(id)) return []
      return [{ id, exists: true, name: own, nameFailure: names.failed.get(id), talked, close: close ?? 2 }]
    })
    .sort(byCloseness)
  const say = peopleWords[app.config.language]
  const left = found.candidates.length - asked.length + names.unread
  return {
    accounts,
    looked: found.looked,
    notLooked: [
      ...found.notLooked,
      ...(left > 0 ? [say.namesLate(left)] : []),
      ...(names.failed.size > 0 ? [say.namesFailed(names.failed.size)] : []),
    ],
  }
}

interface Names {
  readonly known: ReadonlyMap<string, string>
  readonly failed: ReadonlyMap<string, ItemFailure>
  /** How many were not read in time. */
  readonly unread: number
}

async function namesOf(candidates: readonly Candidate[], { app, signal, time }: ToolCall): Promise<Names> {
  const client = await app.client()
  const known = new Map<string, string>()
  const failed = new Map<string, ItemFailure>()
  let firstError: unknown
  for (let start = 0; start < candidates.length; start += perCall) {
    const ids = candidates.slice(start, start + perCall).map(({ id }) => id)
    try {
      const part = time.isOver(nameShare)
        ? later
        : await time.within(client.accountNames(ids, { signal }), nameShare)
      if (part === later) return { known, failed, unread: candidates.length - start }
      for (const [id, name] of part) known.set(id, name)
      for (const failure of part.failed) failed.set(failure.item, failure)
    } catch (error) {
      if (!isTimError(error) || signal.aborted) throw error
      firstError ??= error
      for (const item of ids) failed.set(item, { item, code: undefined, error, reason: error.message })
    }
  }
  // Where no name can be read at all, nobody found must not look like an answer.
  if (known.size === 0 && firstError !== undefined) throw firstError
  return { known, failed, unread: 0 }
}

type Ranked = Omit<KnownOfAccount, 'status'> & { readonly close: Closeness }

function byCloseness(a: Ranked, b: Ranked): number {
  return a.close - b.close || (b.talked?.at ?? 0) - (a.talked?.at ?? 0) || (a.id < b.id ? -1 : 1)
}
