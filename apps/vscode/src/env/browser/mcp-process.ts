import type * as vscode from 'vscode'
import type { LineProcess, McpProgram } from '../line-process.ts'

/** A browser starts no processes. */
export function mcpProgram(_extensionUri: vscode.Uri): McpProgram | undefined {
  return undefined
}

/** A browser starts no processes. */
export function startMcpProcess(): LineProcess {
  throw new Error('A browser starts no processes')
}
