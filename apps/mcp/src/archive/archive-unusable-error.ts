/** The archive of this server cannot be used: its operator has to do something, the caller cannot. */
export class ArchiveUnusableError extends Error {
  override readonly name: string = 'ArchiveUnusableError'
}

/** The archive of this process has nothing yet that could be searched: unlike all else that is unusable, asking again helps. */
export class ArchiveFillingError extends ArchiveUnusableError {
  constructor() {
    super(
      'Nothing can be searched yet: this server keeps no archive, and reads the hours of the last 7 days since it was asked first. Ask again in some seconds',
    )
  }
}

/** A question that cannot be searched for; it says where. */
export class QuestionError extends Error {
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
export function asTold(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (error.name === 'SearchQueryError' || error.name === 'IndexCursorError') {
    return new QuestionError(error.message, { cause: error })
  }
  if (!ofOperator.has(error.name)) return error
  return new ArchiveUnusableError(
    `The archive of this server cannot be used: ${error.message}. Its operator has to see to it; trying again does not help before`,
    { cause: error },
  )
}
