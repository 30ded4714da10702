import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createEmulator, type Emulator } from '@timkit/emulator'
import { main } from '../src/main.ts'

/** How a command ended, and what it wrote. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The world that a command runs in. */
export interface World {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly stdin?: string
  /** Whether a person sits at a terminal. */
  readonly terminal?: boolean
  /** How wide it is, in columns. @default 80 */
  readonly columns?: number
  /** What its clock says, in milliseconds since 1970. @default noon */
  readonly now?: number
  readonly signal?: AbortSignal
  /** Kills the built program after so many milliseconds. */
  readonly killAfterMs?: number
  /** Receives what is written beside the result, when it is. */
  readonly onNote?: (text: string) => void
  /** Receives the result, piece by piece. */
  readonly onPrint?: (text: string) => void
}

/** A quiet noon in Beijing. */
export const noon: number = Date.UTC(2026, 10, 23, 4)

/** Runs a command in this process: quick, with a clock that stands still. */
export async function run(words: readonly string[], world: World = {}): Promise<Ran> {
  const { env = {}, stdin = '', terminal = false, columns = 80, now = noon } = world
  const { signal = new AbortController().signal, onNote, onPrint } = world
  let out = ''
  let err = ''
  const code = await main(words, {
    stdin: {
      isTTY: terminal,
      async *[Symbol.asyncIterator]() {
        yield stdin
      },
    },
    stdout: {
      isTTY: terminal,
      columns,
      write: (text) => {
        out += text
        onPrint?.(text)
      },
    },
    stderr: {
      isTTY: terminal,
      write: (text) => {
        err += text
        onNote?.(text)
      },
    },
    env,
    signal,
    now: () => now,
  })
  return { code, out, err }
}

/** The lines of JSON that a command wrote. */
export function rows(out: string): Record<string, unknown>[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** The built program, as people run it. */
export const built: string = fileURLToPath(new URL('../dist/timkit.js', import.meta.url))

/** Runs the built program in a process of its own. */
export function runBuilt(
  words: readonly string[],
  { env = {}, stdin = '', killAfterMs }: World = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [built, ...words], {
      env: { PATH: process.env.PATH, TZ: 'Asia/Shanghai', ...env } as NodeJS.ProcessEnv,
    })
    const texts = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      texts.out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      texts.err += text
    })
    child.on('error', reject)
    const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code: code ?? -1, ...texts })
    })
    // A program that ends at once reads nothing.
    child.stdin.on('error', () => undefined).end(stdin)
  })
}

/** An app that is asked over HTTP, with the variables that name it. */
export interface ServedApp extends AsyncDisposable {
  readonly emulator: Emulator
  readonly env: Readonly<Record<string, string>>
}

/** Serves the sample app. */
export async function serveApp(): Promise<ServedApp> {
  const { serve } = await import('@timkit/emulator/serve')
  const emulator = createEmulator({ now: () => noon })
  const server = await serve({ emulator })
  return {
    emulator,
    env: {
      TIMKIT_SDK_APP_ID: String(emulator.sdkAppId),
      TIMKIT_SECRET_KEY: emulator.secretKey,
      TIMKIT_BASE_URL: server.url,
    },
    [Symbol.asyncDispose]: () => server.close(),
  }
}
