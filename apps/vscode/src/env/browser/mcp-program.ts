import type * as vscode from 'vscode'
import type { McpProgram } from '../line-process.ts'

/** A browser starts no processes. */
export function mcpProgram(_extensionUri: vscode.Uri): McpProgram | undefined {
  return undefined
}
