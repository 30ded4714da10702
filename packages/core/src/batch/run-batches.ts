import type { Batch, Endpoint, OutcomeList } from '../api/endpoint.ts'
import { isTimError, type TimError } from '../errors.ts'
import { anyOutcomes } from '../outcomes/any-outcomes.ts'
import { itemsIn, type Refusal, readRefusals } from '../outcomes/read-refusals.ts'
import { chunk, concurrency, mapConcurrently } from '../transport/concurrency.ts'
import { mayHaveRun } from '../transport/retry/may-have-run.ts'
import type { BatchFailure, BatchOutcome } from './batch-outcome.ts'
import { NotAsAsked } from './not-as-asked.ts'
import type { BatchItem, BatchItems } from './read-items.ts'

/** Asks for one batch. */
export type AskBatch<Answer> = (
  items: readonly unknown[],
  about: {
    /** Which batch it is, from 0. */
    readonly number: number
    /** Has to be told of every attempt that fails. */
    readonly onFailure: (failure: TimError) => void
  },
) => Promise<Answer | NotAsAsked>

/** What is split, and how. */
export interface Splitting<Answer> extends BatchItems {
  /** What is known of the command. */
  readonly entry: Pick<Endpoint, 'path' | 'repeat' | 'outcomes'>
  /** How it is split. */
  readonly batch: Batch
  readonly ask: AskBatch<Answer>
}

interface Done<Answer> {
  readonly answer?: Answer
  readonly error?: TimError
  readonly failed: readonly BatchFailure[]
}

/** Says that something may have been done although its answer is lost. */
const perhaps = 'it may have been done all the same'

/**
 * Asks for all items, a batch at a time or a few. A batch that fails does not spoil the others, and is not sent again: what
 * may be repeated, and when, is for the call to decide.
 *
 * @throws {TimError} the first error, when no batch was answered and certainly nothing was done
 */
export async function runBatches<Answer extends object>(
  splitting: Splitting<Answer>,
): Promise<BatchOutcome<Answer>> {
  const { items, batch, ordered } = splitting
  const parts = chunk(items, batch.most).map((part, number) => ({ part, number }))
  const atOnce = batch.inTurn === true || ordered ? 1 : concurrency
  const batches = await mapConcurrently(parts, atOnce, ({ part, number }) =>
    runBatch(splitting, part, number),
  )
  const failed = batches.flatMap((each) => each.failed)
  const answers = batches.flatMap(({ answer }) => (answer === undefined ? [] : [answer]))
  const [first] = batches
  if (first?.error !== undefined && answers.length === 0 && !failed.some(({ mayBeDone }) => mayBeDone)) {
    throw first.error
  }
  return { answers, failed }
}

async function runBatch<Answer extends object>(
  { entry, ask }: Splitting<Answer>,
  part: readonly BatchItem[],
  number: number,
): Promise<Done<Answer>> {
  const failures: TimError[] = []
  // Whether it was read or not makes no difference to anybody.
  const isOpen = () => entry.repeat !== 'read' && failures.some(mayHaveRun)
  const onFailure = (failure: TimError) => failures.push(failure)
  try {
    const answer = await ask(
      part.map(({ value }) => value),
      { number, onFailure },
    )
    if (answer instanceof NotAsAsked) return { failed: allFailed(part, answer) }
    return { answer, failed: failedOf(entry, answer, part, isOpen()) }
  } catch (error) {
    if (!isTimError(error)) throw error
    // Not every caller tells of each attempt.
    failures.push(error)
    const mayBeDone = isOpen()
    const reason = mayBeDone ? `${error.message}; ${perhaps}` : error.message
    return { error, failed: allFailed(part, { error, reason, mayBeDone }) }
  }
}

function allFailed(
  part: readonly BatchItem[],
  { error, reason, mayBeDone }: Pick<BatchFailure, 'error' | 'reason' | 'mayBeDone'>,
): readonly BatchFailure[] {
  return part.map(({ name, index }) => ({ item: name, index, code: undefined, error, reason, mayBeDone }))
}

/** What an answer says was not done. After a lost answer, "no such account" may mean that it is deleted by now. */
function failedOf(
  { outcomes }: Pick<Endpoint, 'outcomes'>,
  answer: object,
  part: readonly BatchItem[],
  mayBeDone: boolean,
): readonly BatchFailure[] {
  const places = placesOf(part)
  return readRefusals(answer, outcomes ?? anyOutcomes(answer))
    .concat(leftOut(answer, outcomes, part))
    .map(({ item, code, words, sign, value }) => ({
      item,
      index: item === undefined ? undefined : places.get(item),
      code,
      error: undefined,
      reason: mayBeDone ? `${words ?? sign}; ${perhaps}` : (words ?? sign),
      value,
      mayBeDone,
    }))
    .sort((a, b) => (a.index ?? Number.POSITIVE_INFINITY) - (b.index ?? Number.POSITIVE_INFINITY) || 0)
}

/** What an answer does not mention although it lists all that was done, or an outcome for each item: nobody knows then. */
function leftOut(
  answer: object,
  outcomes: Endpoint['outcomes'],
  part: readonly BatchItem[],
): readonly Refusal[] {
  const lists = outcomes?.filter((list) => list.only === 'done' || tellsOfEach(list, answer)) ?? []
  if (lists.length === 0) return []
  const done = itemsIn(answer, lists)
  const sign = `the answer does not list it in ${lists.map((list) => list.in).join(' or ')}`
  return part
    .filter(({ name }) => !done.has(name))
    .map(({ name, value }) => ({ item: name, code: undefined, words: undefined, sign, value }))
}

/** Whether a list of an answer says of each item whether it was done; where the list is missing, nothing is concluded. */
function tellsOfEach(list: OutcomeList, answer: object): boolean {
  const isThere = Array.isArray((answer as Readonly<Record<string, unknown>>)[list.in])
  return isThere && list.only === undefined && list.item !== undefined
}

/** Which item has which name. A name of several does not say which one is meant. */
function placesOf(part: readonly BatchItem[]): ReadonlyMap<string, number | undefined> {
  const places = new Map<string, number | undefined>()
  for (const { name, index } of part) places.set(name, places.has(name) ? undefined : index)
  return places
}
