import type { TimClient } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { broken, clientOf, outcome } from '../../../test/numbered-hour.ts'
import { HourReader } from '../../history/hour-reader.ts'
import { KeptReaders } from '../../history/kept-readers.ts'
import { AnswerTime } from '../answer-time.ts'
import type { ToolCall } from '../define-tool.ts'
import { readHour } from './read-hour.ts'

describe('an hour', () => {
  const call = {
    app: { readers: new KeptReaders() },
    time: new AnswerTime({ now: Date.now, within: 60_000, signal: new AbortController().signal }),
    signal: new AbortController().signal,
  } as unknown as ToolCall

  /** Reads it with what an earlier page has left. */
  async function read(kept: HourReader | undefined, client: Pick<TimClient, 'historyMessages'>) {
    let seqs: number[] = []
    const taker = {
      take: ({ seq }: { readonly seq: number }) => {
        seqs.push(seq)
        return 'next' as const
      },
      mark: () => {
        const before = [...seqs]
        return () => {
          seqs = before
        }
      },
    }
    const hour = { outcome, place: 2, kept, key: 'question', onShare: () => undefined }
    await readHour(client, hour, call, taker)
    return seqs
  }

  test('whose kept reader breaks is read anew, and nothing is taken twice', async () => {
    const kept = new HourReader(clientOf({ pages: [3, broken] }).client, outcome, 2)
    expect(await read(kept, clientOf({ pages: [6] }).client)).toEqual([2, 3, 4, 5])
  })

  test('that breaks anew is broken', async () => {
    const { client } = clientOf({ pages: [3, broken] })
    await expect(read(new HourReader(client, outcome, 2), client)).rejects.toBe(broken)
    await expect(read(undefined, client)).rejects.toBe(broken)
  })
})
