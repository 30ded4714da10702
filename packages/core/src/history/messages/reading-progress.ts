import type { FileFacts } from '../file-facts.ts'
import type { HistoryProgress } from './reading-options.ts'

/** Counts what is read, and reports each step. */
export interface ReadingProgress {
  readonly addAttempt: () => void
  readonly addBytes: (count: number) => void
  readonly addMessages: (count: number) => void
}

/** Starts to read files. */
export function startProgress(
  files: readonly FileFacts[],
  onProgress: ((progress: HistoryProgress) => void) | undefined,
): ReadingProgress {
  const totalBytes = files.reduce((sum, file) => sum + file.gzipSize, 0)
  const counts = { attempt: 0, bytes: 0, messages: 0 }
  const add = (what: keyof typeof counts, count: number): void => {
    counts[what] += count
    onProgress?.({ ...counts, totalBytes })
  }
  return {
    addAttempt: () => add('attempt', 1),
    addBytes: (count) => add('bytes', count),
    addMessages: (count) => {
      if (count > 0) add('messages', count)
    },
  }
}
