import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Uri } from 'vscode'
import { memorySink } from '../memory-sink.ts'
import type { Sink } from '../sink.ts'

/** Removes what a window that is gone had written of a file. */
export async function removeDraft(target: Uri): Promise<void> {
  if (target.scheme === 'file') await rm(draftOf(target), { force: true })
}

function draftOf(target: Uri): string {
  return `${target.fsPath}.part`
}

/** Opens a file to write piece by piece. It gets its name when it is whole. */
export async function openSink(target: Uri): Promise<Sink> {
  if (target.scheme !== 'file') return memorySink(target)
  const path = target.fsPath
  const draft = draftOf(target)
  await mkdir(dirname(path), { recursive: true })
  const file = await open(draft, 'w')
  return {
    write: async (chunk) => {
      await file.writeFile(chunk)
    },
    close: async () => {
      await file.close()
      await rename(draft, path)
    },
    discard: async () => {
      await file.close()
      await rm(draft, { force: true })
    },
  }
}
