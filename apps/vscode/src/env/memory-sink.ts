import * as vscode from 'vscode'
import { t } from '../text.ts'
import type { Sink } from './sink.ts'

/** The most that is held for a file system that only takes whole files. */
const maxBytes = 256 * 1024 * 1024

/** Collects a file for a file system of the editor, which only takes whole files. */
export function memorySink(target: vscode.Uri): Sink {
  const encoder = new TextEncoder()
  let parts: Uint8Array[] = []
  let size = 0
  return {
    write: async (chunk) => {
      const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk
      size += bytes.length
      if (size > maxBytes) throw new Error(t('This is too large for this location. Choose a local folder.'))
      parts.push(bytes)
    },
    close: async () => {
      const whole = new Uint8Array(size)
      let at = 0
      for (const part of parts) {
        whole.set(part, at)
        at += part.length
      }
      await vscode.workspace.fs.writeFile(target, whole)
    },
    discard: async () => {
      parts = []
    },
  }
}
