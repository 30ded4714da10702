import type { LineProcess, McpProgram } from '../line-process.ts'
import { startLineProcess } from './line-process.ts'

/** Starts a server. */
export function startMcpProcess(
  { command, args, env }: McpProgram,
  variables: Readonly<Record<string, string>>,
  onLog: (line: string) => void,
): LineProcess {
  return startLineProcess({ command, args, env: { ...process.env, ...env, ...variables } }, onLog)
}
