import { HistoryFile, NetworkError } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { openShop, type Shop } from '../../../test/unit/shop.ts'
import type { Sink } from '../../env/sink.ts'
import { exportWriter } from './formats.ts'
import { HistoryDownload } from './history-download.ts'

const total = 3000
const world = {
  accounts: [{ UserID: 'desk' }, { UserID: 'alice' }],
  conversations: [
    {
      between: ['desk', 'alice'] as const,
      messages: Array.from({ length: total }, (_, index) => ({
        at: `-1d 09:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`,
        from: 'alice',
        text: `message ${index} ${(index * 2654435761).toString(36)}`,
      })),
    },
  ],
}

async function fileOf({ client, emulator }: Shop): Promise<HistoryFile> {
  const beijing = new Date(emulator.clock.now() + 8 * 3_600_000 - 86_400_000).toISOString()
  const hour = `${beijing.slice(0, 10).replaceAll('-', '')}09`
  const outcome = await client.historyFiles({ chatType: 'c2c', hour })
  if (outcome.status !== 'ready' || outcome.files[0] === undefined) throw new Error('There is no file')
  return outcome.files[0]
}

function memorySink(): Sink & { readonly state: { text: string; closed: boolean; discarded: boolean } } {
  const state = { text: '', closed: false, discarded: false }
  return {
    state,
    write: async (chunk) => {
      state.text += String(chunk)
    },
    close: async () => {
      state.closed = true
    },
    discard: async () => {
      state.discarded = true
    },
  }
}

async function prepare(change?: (shop: Shop, file: HistoryFile) => HistoryFile) {
  const shop = openShop({ seed: world })
  const listed = await fileOf(shop)
  const file = change?.(shop, listed) ?? listed
  const sink = memorySink()
  let opened = 0
  const job = new HistoryDownload({
    open: (listeners) => shop.client.historyMessages(file, listeners),
    writer: () => exportWriter('jsonl', 'x'),
    openSink: async () => {
      opened += 1
      return sink
    },
  })
  return { job, sink, opened: () => opened }
}

function texts(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).MsgBody[0].MsgContent.Text)
}

describe('saving an hour', () => {
  test('writes every message once, in order', async () => {
    const { job, sink } = await prepare()
    expect(await job.run(() => false)).toBe('done')
    expect(sink.state.closed).toBe(true)
    const saved = texts(sink.state.text)
    expect(saved).toHaveLength(total)
    expect(saved.map((text) => Number(text.split(' ')[1]))).toEqual(saved.map((_, index) => index))
    expect(job.share).toBe(1)
  })

  test('goes on where it was cancelled, wherever that was', async () => {
    const { job, sink, opened } = await prepare()
    let steps = 0
    // One piece at a time: cancelled after each.
    for (let runs = 0; runs < 10_000; runs++) {
      let cancelled = false
      const state = await job.run(
        () => cancelled,
        () => {
          steps += 1
          cancelled = true
        },
      )
      if (state === 'done') break
      expect(sink.state.closed).toBe(false)
    }
    expect(steps).toBeGreaterThan(1)
    expect(opened()).toBe(1)
    expect(new Set(texts(sink.state.text)).size).toBe(total)
  })

  test('throws away what it wrote when the file differs from what the service reported', async () => {
    const { job, sink } = await prepare((_, { url, size, md5, gzipSize, sdkAppId, chatType, hour }) => {
      const told = { FileSize: size, FileMD5: md5, GzipSize: gzipSize, GzipMD5: '0'.repeat(32) }
      return new HistoryFile({ sdkAppId, chatType, hour, entry: { ...told, URL: url, ExpireTime: '' } })
    })
    await expect(job.run(() => false)).rejects.toThrow(/MD5/)
    expect(job.state).toBe('failed')
    expect(sink.state.closed).toBe(false)
  })

  test('counts entries that are not messages, and saves the rest', async () => {
    const shop = openShop({ seed: world })
    const file = await fileOf(shop)
    const sink = memorySink()
    const job = new HistoryDownload({
      open: (listeners) => {
        listeners.onSkipped?.({ reason: 'it is null, not an object', value: null })
        return shop.client.historyMessages(file, listeners)
      },
      writer: () => exportWriter('jsonl', 'x'),
      openSink: async () => sink,
    })
    expect(await job.run(() => false)).toBe('done')
    expect(texts(sink.state.text)).toHaveLength(total)
    expect(job.skipped.note()).toBe('Not readable, and left out: 1 (it is null, not an object).')
  })

  test('begins the file anew after a failure that may pass', async () => {
    const shop = openShop({ seed: world })
    const file = await fileOf(shop)
    const sinks: ReturnType<typeof memorySink>[] = []
    let fails = true
    const job = new HistoryDownload({
      open: (listeners) => {
        const messages = shop.client.historyMessages(file, listeners)
        if (!fails) return messages
        fails = false
        async function* pages() {
          for await (const page of messages.wire().pages()) {
            yield page
            throw new NetworkError('Cannot reach')
          }
        }
        return { wire: () => ({ ...messages.wire(), pages }) as never }
      },
      writer: () => exportWriter('jsonl', 'x'),
      openSink: async () => {
        const sink = memorySink()
        sinks.push(sink)
        return sink
      },
    })
    await expect(job.run(() => false)).rejects.toThrow('Cannot reach')
    expect({ state: job.state, discarded: sinks[0]?.state.discarded }).toEqual({
      state: 'paused',
      discarded: true,
    })
    expect(await job.run(() => false)).toBe('done')
    expect(texts(sinks[1]?.state.text ?? '')).toHaveLength(total)
  })

  test('can be given up while it is paused', async () => {
    const { job, sink } = await prepare()
    let cancelled = false
    await job.run(
      () => cancelled,
      () => {
        cancelled = true
      },
    )
    await job.discard()
    expect(sink.state.discarded).toBe(true)
  })
})
