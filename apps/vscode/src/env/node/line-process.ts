import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import type { LineProcess } from '../line-process.ts'
import { splitLines } from './lines.ts'

/** How a program is started that speaks in lines. */
export interface LineProgram {
  readonly command: string
  readonly args: readonly string[]
  /** All its variables. */
  readonly env: NodeJS.ProcessEnv
}

/** Starts a program that speaks in lines, and hears what it logs. */
export function startLineProcess(
  { command, args, env }: LineProgram,
  onLog: (line: string) => void,
): LineProcess {
  const child = spawn(command, [...args], { env, stdio: ['pipe', 'pipe', 'pipe'] })
  readLines(child.stderr, onLog)
  return {
    send: (line) => {
      if (child.stdin.writable) child.stdin.write(`${line}\n`)
    },
    listen: (onLine, onEnd) => {
      readLines(child.stdout, onLine)
      child.once('error', (error) => onEnd(error.message))
      child.once('exit', (code) => onEnd(`The MCP server ended with ${code}`))
      child.stdin.once('error', (error) => onEnd(error.message))
    },
    stop: () => {
      child.kill()
    },
  }
}

function readLines(stream: Readable, onLine: (line: string) => void): void {
  const lines = splitLines(onLine)
  // The stream puts letters together that come in two pieces.
  stream.setEncoding('utf8').on('data', lines.write).on('end', lines.end)
}
