import * as vscode from 'vscode'
import type { McpProgram } from '../line-process.ts'

/** How the server that is packed with the extension is started. */
export function mcpProgram(extensionUri: vscode.Uri): McpProgram | undefined {
  return {
    command: process.execPath,
    args: [vscode.Uri.joinPath(extensionUri, 'dist', 'mcp', 'timkit-mcp.js').fsPath],
    // On a desktop the program is the editor itself, which this turns into Node.
    env: { ELECTRON_RUN_AS_NODE: '1' },
  }
}
