import { archives, queriesZh } from '../told/refusals.ts'
import { ToldError } from '../told/told-error.ts'

/** The archive of this server cannot be used: its operator has to do something, the caller cannot. */
export class ArchiveUnusableError extends ToldError {
  override readonly name: string = 'ArchiveUnusableError'
}

/** The archive of this process has nothing yet that could be searched: unlike all else that is unusable, asking again helps. */
export class ArchiveFillingError extends ArchiveUnusableError {
  constructor() {
    super(archives.filling)
  }
}

/** A question that cannot be searched for; it says where. */
export class QuestionError extends ToldError {
  override readonly name = 'QuestionError'
}

const ofOperator = new Set([
  'ArchiveError',
  'StorageError',
  'IndexFileError',
  'IndexRuntimeError',
  'IndexAddressError',
  'UsageError',
])

/**
 * Makes an error of the archive one that tells whose it is. They are known by their names: their classes are loaded with the archive only.
 *
 * @returns the error itself when it is none of the archive
 */
export async function asTold(error: unknown): Promise<unknown> {
  if (!(error instanceof Error)) return error
  if (error.name === 'SearchQueryError' || error.name === 'IndexCursorError') {
    return new QuestionError({ en: error.message, zh: queryZh(error) }, { cause: error })
  }
  if (error.name === 'NothingYetError') return new ArchiveFillingError()
  if (!ofOperator.has(error.name)) return error
  const reason = { en: error.message, zh: await inChinese(error) }
  return new ArchiveUnusableError(archives.unusable(reason), { cause: error })
}

/** What nobody has put into Chinese stays as it is: this server has no flag that shows it. */
async function inChinese(error: Error): Promise<string> {
  const { archiveErrorInChinese } = await import('@timkit/archive-place')
  const text = archiveErrorInChinese(error)
  return text === undefined || text.includes('--lang') ? error.message : text
}

/** What is wrong with a query, or with the cursor of an index, in Chinese. */
function queryZh(error: Error): string {
  const { fault = '', query = '', position = 0, limit } = error as Error & Partial<FaultOfQuery>
  const cause = Object.hasOwn(queriesZh, fault) ? queriesZh[fault]?.({ limit }) : undefined
  return cause === undefined
    ? '这个 cursor 不能用了：请不传 cursor，重新开始'
    : `无法搜索 ${JSON.stringify(query)}：${cause}（第 ${position + 1} 个字符）`
}

interface FaultOfQuery {
  readonly fault: string
  readonly query: string
  readonly position: number
  readonly limit: number | undefined
}
