import { describe, expect, it } from 'vitest'
import type { HourKey } from '../hours/hour-key.ts'
import type { WorkerLease } from '../raw/lease/lease.ts'
import { createMemoryStore } from '../raw/memory-store.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { Manifest } from './manifest.ts'

const eve: HourKey = { chatType: 'c2c', hour: '2026123123' }
const noon = Date.parse('2027-01-19T12:00:00+08:00')
const dayMs = 86_400_000
const newYear: HourKey = { chatType: 'group', hour: '2027010100' }

/** A worker that is always there. */
function worker(name: string): WorkerLease {
  return { name, term: 1, isGone: async () => false } as Partial<WorkerLease> as WorkerLease
}

/** The same store, and what was asked of it. */
function counted(store: RawStore) {
  const listed: string[] = []
  const published: string[] = []
  const removed: string[] = []
  return {
    ...{ listed, published, removed },
    store: {
      ...store,
      list: (prefix) => {
        listed.push(prefix)
        return store.list(prefix)
      },
      publish: (key, bytes) => {
        published.push(key)
        return store.publish(key, bytes)
      },
      remove: (key) => {
        removed.push(key)
        return store.remove(key)
      },
    } satisfies RawStore,
  }
}

async function noteAs(manifest: Manifest, name: string, key: HourKey, asks: number): Promise<void> {
  manifest.share(worker(name))
  await manifest.claim(key)
  await manifest.note(key, { asks })
  await manifest.release(key)
  manifest.share(undefined)
}

describe('the records of an archive that workers share', () => {
  it('are read again of some days only, also over the end of a year, and listed by month', async () => {
    const { store, listed } = counted(createMemoryStore())
    const one = await Manifest.open(store)
    const other = await Manifest.open(store)
    for (const key of [eve, newYear, { ...eve, hour: '2026110100' }]) await noteAs(one, 'one', key, 7)
    listed.length = 0
    await other.refresh({ since: '20261231', until: '20270102' })
    expect([eve, newYear].map((key) => other.get(key)?.asks)).toEqual([7, 7])
    expect(other.get({ ...eve, hour: '2026110100' })).toBeUndefined()
    expect(listed).toEqual([
      'hours/C2C/2026/12/',
      'hours/Group/2026/12/',
      'hours/C2C/2027/01/',
      'hours/Group/2027/01/',
    ])
  })

  it('of a day that another worker has gathered are taken from its file, once', async () => {
    const { store, published } = counted(createMemoryStore())
    const one = await Manifest.open(store)
    const other = await Manifest.open(store)
    await noteAs(one, 'one', eve, 7)
    await other.refresh()
    await one.gather('20270110', noon)
    published.length = 0
    for (const [days, before] of ['20270110', '20270111', '20270112'].entries())
      await other.gather(before, noon + days * dayMs)
    expect(published).toEqual(['hours/C2C/2026/12/31.json'])
    expect(other.get(eve)?.asks).toBe(7)
    // Whoever takes the hour now has a higher number than all before.
    other.share(worker('other'))
    expect(await other.claim(eve)).toBe(true)
    expect(published.at(-1)).toBe('hours/C2C/2026/12/31/23.00000002.json')
  })

  it('of a day that is being gathered are known to who lists meanwhile, whatever is late', async () => {
    const { store, removed } = counted(createMemoryStore())
    const one = await Manifest.open(store)
    await noteAs(one, 'one', eve, 7)
    await one.gather('20270110', noon)
    const isFile = (key: string) => key === 'hours/C2C/2026/12/31.json'
    const late: RawStore = {
      ...store,
      async *list(prefix) {
        for await (const entry of store.list(prefix)) if (!isFile(entry.key)) yield entry
      },
    }
    expect((await Manifest.open(late)).get(eve)?.asks).toBe(7)
    expect(removed).toEqual([])
    // A day later it is another program, perhaps.
    const next = await Manifest.open(store)
    await next.gather('20270111', noon + dayMs)
    expect(removed).toEqual(['hours/C2C/2026/12/31/23.00000001.json'])
    expect((await Manifest.open(store)).get(eve)?.asks).toBe(7)
  })

  it('of a day that was gathered and changed since are kept beside its file', async () => {
    const { store, removed } = counted(createMemoryStore())
    const one = await Manifest.open(store)
    await noteAs(one, 'one', eve, 7)
    await one.gather('20270110', noon)
    await noteAs(one, 'one', eve, 8)
    await one.gather('20270111', noon + dayMs)
    expect(removed).toEqual(['hours/C2C/2026/12/31/23.00000001.json'])
    expect((await Manifest.open(store)).get(eve)?.asks).toBe(8)
  })

  it('of a day on which a worker still has an hour are gathered later', async () => {
    const { store, published } = counted(createMemoryStore())
    const one = await Manifest.open(store)
    one.share(worker('one'))
    await one.claim(eve)
    await one.gather('20270110', noon)
    await one.release(eve)
    published.length = 0
    await one.gather('20270111', noon + dayMs)
    expect(published).toEqual(['hours/C2C/2026/12/31.json'])
  })
})
