import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ran, rows, run } from './run.ts'

/** A service that runs in this process. */
export interface RunningService {
  readonly url: string
  /** The lines of its log so far. */
  readonly logs: () => readonly Record<string, unknown>[]
  /** The body of a page. */
  readonly text: (path: string) => Promise<string>
  /** Resolves when a line of the log is there. */
  readonly until: (isIt: (line: Record<string, unknown>) => boolean) => Promise<void>
  /** Ends it, and says how it ended. */
  readonly stop: () => Promise<Ran>
}

/** A folder with the files of a service. */
export class ServiceFolder implements Disposable {
  readonly path: string = mkdtempSync(join(tmpdir(), 'timkit-serve-'))

  /** Writes a file and returns its path. */
  write(name: string, text: string): string {
    const path = join(this.path, name)
    writeFileSync(path, text)
    return path
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

/** Starts a service and waits until it answers. */
export async function startService(
  words: readonly string[],
  world: Parameters<typeof run>[1] = {},
): Promise<RunningService> {
  const controller = new AbortController()
  let text = ''
  const waiting = new Set<() => void>()
  const running = run(['archive', 'serve', ...words, '--port', '0'], {
    ...world,
    signal: controller.signal,
    onPrint: (piece) => {
      text += piece
      for (const look of waiting) look()
    },
  })
  const logs = () => rows(text)
  const until: RunningService['until'] = (isIt) =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (!logs().some(isIt)) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      running.then(({ err }) => reject(new Error(`It ended: ${err}`)), reject)
      look()
    })
  await until(({ event }) => event === 'serving')
  const url = String(logs().find(({ event }) => event === 'serving')?.url)
  return {
    url,
    logs,
    until,
    text: async (path) => (await fetch(`${url}${path}`)).text(),
    stop: () => {
      controller.abort(new Error('SIGTERM'))
      return running
    },
  }
}
