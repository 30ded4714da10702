import { appendFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onWebhook } from '../../../src/archive-engine/webhook-news.ts'
import { describe, it } from '../mocha.ts'

describe('a webhook that a service writes into the folder of an archive', () => {
  it('is a sign that there may be something new, also in a folder that is chosen later', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'archive-'))
    const day = join(folder, 'raw', 'webhook', '2026', '11', '22')
    await mkdir(day, { recursive: true })
    try {
      await new Promise<void>((resolve) => watchAndWrite(folder, join(day, '2026112209.jsonl'), resolve))
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  })
})

/** Watches, and writes again and again until that is told: an editor begins to watch when it comes to it. */
function watchAndWrite(folder: string, file: string, done: () => void): void {
  let given: string | undefined
  let choose: (appId: string) => void = () => undefined
  const places = {
    given: () => given,
    onChange: (listener: (appId: string) => void) => {
      choose = listener
      return () => undefined
    },
  }
  const watched = onWebhook(places, 'shop', () => {
    clearInterval(writing)
    watched.dispose()
    done()
  })
  given = folder
  choose('shop')
  const writing = setInterval(() => void appendFile(file, '{}\n'), 200)
}
