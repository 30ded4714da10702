import { UsageError } from '@timkit/command-line'
import type { Emulator } from '../emulator.ts'
import { DataFile } from './data-file.ts'
import { messageOf } from './message-of.ts'

/** How often a world that changed is saved, in milliseconds. */
const saveInterval = 10_000

/** Loads the world from a file and saves it there from time to time; the function it returns saves it at the end. */
export async function keepWorld(
  path: string,
  emulator: Emulator,
  say: (words: string) => void,
): Promise<() => void> {
  const file = new DataFile(path, emulator)
  try {
    await file.load(say)
    // Now rather than at the end: a folder that cannot be written to is said at once.
    file.save()
  } catch (error) {
    throw new UsageError(`--data: ${messageOf(error)}`)
  }
  const timer = setInterval(() => {
    try {
      file.save()
    } catch (error) {
      say(messageOf(error))
    }
  }, saveInterval)
  return () => {
    clearInterval(timer)
    file.save()
  }
}
