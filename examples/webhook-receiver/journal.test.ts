import { expect, test } from 'vitest'
import { Journal } from './journal.ts'

/** A disk whose writes end when the test says so. */
class Disk {
  readonly texts: string[] = []
  readonly #ends: ((error?: Error) => void)[] = []

  append(text: string): Promise<void> {
    this.texts.push(text)
    return new Promise((resolve, reject) => {
      this.#ends.push((error) => (error === undefined ? resolve() : reject(error)))
    })
  }

  /** Ends a write, once it has begun. */
  async end(error?: Error): Promise<void> {
    await expect.poll(() => this.#ends.length, { interval: 1 }).toBeGreaterThan(0)
    this.#ends.shift()?.(error)
  }
}

const lineOf = (key: string): string => `{"key":"${key}"}\n`

test('what could not be written is told to everybody who waits for it, and may be tried again', async () => {
  const disk = new Disk()
  const journal = new Journal(disk)
  const both = Promise.allSettled([journal.keep({ key: 'a' }), journal.keep({ key: 'a' })])
  await disk.end(new Error('full'))
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected'])

  const again = journal.keep({ key: 'a' })
  await disk.end()
  await again
  expect(disk.texts).toEqual([lineOf('a'), lineOf('a')])
})

test('a write that fails does not take the next ones with it', async () => {
  const disk = new Disk()
  const journal = new Journal(disk)
  const first = journal.keep({ key: 'a' })
  const failed = expect(first).rejects.toThrow('full')
  await disk.end(new Error('full'))
  await failed
  const second = journal.keep({ key: 'b' })
  await disk.end()
  await second
})

test('a disk that hangs does not fill the memory', async () => {
  const disk = new Disk()
  const journal = new Journal(disk, { maxWaiting: 100 })
  const text = 'x'.repeat(60)
  const first = journal.keep({ key: 'a', text })
  await expect(journal.keep({ key: 'b', text })).rejects.toThrow('too many wait for the disk')
  await disk.end()
  await first
  const second = journal.keep({ key: 'b', text })
  await disk.end()
  await second
})

test('what comes while the disk is at work goes out in one write, in its order', async () => {
  const disk = new Disk()
  const journal = new Journal(disk)
  const first = journal.keep({ key: 'a' })
  await expect.poll(() => disk.texts.length, { interval: 1 }).toBe(1)
  const others = ['b', 'c', 'd'].map((key) => journal.keep({ key }))
  await disk.end()
  await first
  await disk.end()
  await Promise.all(others)
  expect(disk.texts).toEqual([lineOf('a'), lineOf('b') + lineOf('c') + lineOf('d')])
})

test('what is in the file already is not kept again, and what is no line of ours is passed over', async () => {
  const disk = new Disk()
  const journal = new Journal(disk, { lines: ['{"key":"a"}', '{"key":"b', 'null', '[]', '{"key":5}', ''] })
  await journal.keep({ key: 'a' })
  expect(disk.texts).toEqual([])
  const half = journal.keep({ key: 'b' })
  await disk.end()
  await half
})
