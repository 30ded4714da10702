import type * as vscode from 'vscode'
import type { Thread } from '../thread.ts'

/** A browser has no disk and no database for an archive. */
export function startArchiveThread(_extensionUri: vscode.Uri): Thread | undefined {
  return undefined
}
