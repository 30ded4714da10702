import type { Uri } from 'vscode'
import { memorySink } from '../memory-sink.ts'
import type { Sink } from '../sink.ts'

/** Opens a file to write piece by piece, which a browser has to hold until it is whole. */
export async function openSink(target: Uri): Promise<Sink> {
  return memorySink(target)
}

/** A browser leaves nothing behind. */
export async function removeDraft(_target: Uri): Promise<void> {
  // What it held is gone with its window.
}
