import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Figure } from './harness/figure.ts'
import { programFile } from './program.ts'
import type { WorkerContext, WorkerLine } from './worker.ts'

/** Runs a benchmark in a process of its own, on its runtime, and shows how far it is. */
export async function runInWorker(
  name: string,
  title: string,
  context: WorkerContext,
): Promise<{ readonly figures: readonly Figure[]; readonly seconds: number }> {
  const [file = '', ...args] = context.command
  const begin = performance.now()
  const child = spawn(file, [...args, programFile('./worker.js'), name, JSON.stringify(context)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close') as Promise<[number | null]>
  let figures: readonly Figure[] | undefined
  showProgress(title, 0, 1)
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as WorkerLine
    if ('figures' in line) figures = line.figures
    else showProgress(title, line.done, line.total)
  }
  const [code] = await ended
  endProgress()
  if (figures === undefined) throw new Error(`Cannot measure ${title}: the worker ended with ${code}`)
  return { figures, seconds: (performance.now() - begin) / 1000 }
}

const { stderr } = process

function showProgress(title: string, done: number, total: number): void {
  if (!stderr.isTTY) {
    if (done === 0) stderr.write(`${title} …\n`)
    return
  }
  const filled = Math.round((done / total) * 20)
  stderr.write(`\r\x1b[2K${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${title}`)
}

function endProgress(): void {
  if (stderr.isTTY) stderr.write('\r\x1b[2K')
}
