import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import * as vscode from 'vscode'
import type { LineProcess } from '../../ai/mcp-client.ts'
import type { McpProgram } from '../../ai/mcp-provider.ts'

/** How the server that is packed with the extension is started. */
export function mcpProgram(extensionUri: vscode.Uri): McpProgram | undefined {
  return {
    command: process.execPath,
    args: [vscode.Uri.joinPath(extensionUri, 'dist', 'mcp', 'timkit-mcp.js').fsPath],
    // On a desktop the program is the editor itself, which this turns into Node.
    env: { ELECTRON_RUN_AS_NODE: '1' },
  }
}

/** Starts a server. */
export function startMcpProcess(
  { command, args, env }: McpProgram,
  variables: Readonly<Record<string, string>>,
  onLog: (line: string) => void,
): LineProcess {
  const child = spawn(command, [...args], {
    env: { ...process.env, ...env, ...variables },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  createInterface({ input: child.stderr }).on('line', onLog)
  return {
    send: (line) => {
      if (child.stdin.writable) child.stdin.write(`${line}\n`)
    },
    listen: (onLine, onEnd) => {
      createInterface({ input: child.stdout }).on('line', onLine)
      child.once('error', (error) => onEnd(error.message))
      child.once('exit', (code) => onEnd(`The MCP server ended with ${code}`))
      child.stdin.once('error', (error) => onEnd(error.message))
    },
    stop: () => {
      child.kill()
    },
  }
}
