import { expect, test } from 'vitest'
import type { Part, PartAbout, PartStore } from '../../env/part.ts'
import { Downloads } from './downloads.ts'

const about: PartAbout = {
  appId: 'shop',
  name: '1_C2C_2026112309.gz',
  chatType: 'c2c',
  hour: '2026112309',
  gzipSize: 1000,
  gzipMd5: '0'.repeat(32),
  target: 'file:///home/me/an%20hour.jsonl',
}
// 09:00 to 10:00 in Beijing is 01:00 to 02:00 UTC.
const ended = Date.UTC(2026, 10, 23, 2)
const day = 86_400_000

function store(...parts: Part[]): PartStore & { readonly kept: Map<string, Part> } {
  const kept = new Map(parts.map((part) => [part.id, part]))
  return {
    kept,
    list: async () => [...kept.values()],
    create: async (of) => {
      const part = partOf(of, 0, `new-${kept.size}`)
      kept.set(part.id, part)
      return part
    },
    remove: async (id) => {
      kept.delete(id)
    },
  }
}

function partOf(of: PartAbout, size: number, id = 'old'): Part {
  return {
    id,
    about: of,
    size,
    async *read() {
      yield new Uint8Array(size)
    },
    append: async () => undefined,
    claim: async () => 'claimed',
    release: async () => undefined,
  }
}

test('what an earlier window left is found, with how far it had come', async () => {
  const downloads = new Downloads(store(partOf(about, 400)), () => ended + day)
  await downloads.load()
  const [found] = downloads.of('shop')
  expect(found).toMatchObject({ share: 0.4, state: 'paused', targetName: 'an hour.jsonl' })
  expect(downloads.of('other')).toEqual([])
})

test('what the service has deleted meanwhile is deleted here, too', async () => {
  const kept = store(partOf(about, 400))
  const downloads = new Downloads(kept, () => ended + 7 * day + 1)
  await downloads.load()
  expect(downloads.of('shop')).toEqual([])
  expect(kept.kept.size).toBe(0)
})

test('a download that is begun anew takes the place of the one before', async () => {
  const kept = store(partOf(about, 400))
  const downloads = new Downloads(kept, () => ended)
  await downloads.load()
  const download = await downloads.begin(about)
  expect([...kept.kept.keys()]).toEqual([download.part?.id])
  expect(downloads.find('shop', about.name)).toBe(download)
})

test('a download that ended leaves nothing behind, and says so', async () => {
  const kept = store()
  const downloads = new Downloads(kept, () => ended)
  const heard: string[] = []
  downloads.onChange((appId) => heard.push(appId))
  await downloads.end(await downloads.begin(about))
  expect({ kept: kept.kept.size, left: downloads.of('shop'), heard }).toEqual({
    kept: 0,
    left: [],
    heard: ['shop'],
  })
})

test('where nothing can be kept, a download lives as long as its window', async () => {
  const downloads = new Downloads(undefined, () => ended)
  await downloads.load()
  const download = await downloads.begin(about)
  expect(download.share).toBe(0)
  expect(downloads.of('shop')).toEqual([download])
})
