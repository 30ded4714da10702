import { type HistoryReady, IntegrityError, type TimClient } from '@timkit/core'

/** An hour that has files. */
export const outcome: HistoryReady = {
  status: 'ready',
  chatType: 'c2c',
  hour: '2026112214',
  files: [],
  skipped: [],
}
/** What is wrong with one. */
export const broken = new IntegrityError('Cannot read it', { fault: 'md5' })

/** What comes of an hour. */
export interface Source {
  /** How many messages each page has; an error ends the hour instead. */
  readonly pages: readonly (number | Error)[]
  /** What is waited for before each page. */
  readonly before?: (page: number) => Promise<void>
}

/** A client of an hour whose messages are numbered, and in which way they were asked for. */
export function clientOf({ pages, before = async () => undefined }: Source) {
  const opened: string[] = []
  const list = (how: string, make: (seq: number) => unknown) => ({
    async *pages() {
      opened.push(how)
      let seq = 0
      for (const [page, count] of pages.entries()) {
        await before(page)
        if (typeof count !== 'number') throw count
        yield { items: Array.from({ length: count }, () => make(seq++)) }
      }
    },
  })
  const client = {
    historyMessages: () => ({
      ...list('objects', (seq) => ({ seq })),
      raw: () =>
        list('bytes', (seq) =>
          new TextEncoder().encode(JSON.stringify({ From_Account: 'a', To_Account: 'b', MsgSeq: seq })),
        ),
    }),
  } as unknown as Pick<TimClient, 'historyMessages'>
  return { client, opened }
}
