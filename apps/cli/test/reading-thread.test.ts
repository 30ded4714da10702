import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'

const chunks = new URL('../dist/chunks/', import.meta.url)

it('has the program of the thread that reads hour files where it is looked for', async () => {
  const names = readdirSync(fileURLToPath(chunks)).filter((name) => name.endsWith('.js'))
  const starts = (name: string) => readFileSync(new URL(name, chunks), 'utf8').includes('./reading-thread.js')
  expect(names.filter(starts)).not.toEqual([])
  const worker = new Worker(new URL('reading-thread.js', chunks))
  expect(await once(worker, 'message')).toEqual([{ type: 'ready' }])
  await worker.terminate()
})
