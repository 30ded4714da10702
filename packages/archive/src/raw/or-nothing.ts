import { codeOf } from './storage-error.ts'

/** What an act of the file system gives; `undefined` where what it is about is not there. */
export async function orNothing<T>(act: Promise<T>): Promise<T | undefined> {
  try {
    return await act
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
