import { ArchiveError } from '../archive-error.ts'
import { erasedKey, findErased, writeErased } from '../erase/erased.ts'
import { readHolds } from '../erase/holds.ts'
import { beginKey, readBegin, writeBegin } from '../manifest/begin-record.ts'
import type { DamagedRecord } from '../manifest/damaged-records.ts'
import { putAside } from '../raw/put-aside.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { readUnfinished } from '../unfinished.ts'
import type { Fault } from '../verify/fault.ts'

const isRemadeNext =
  'Run a sync: it puts the file aside, and writes it anew with what erasures.jsonl says. Until then that counts'

/** The keys of those that are made again by whoever writes to the archive next: `begin.json` and `erased.json`. */
export async function remadeNext(store: RawStore): Promise<readonly string[]> {
  const keys: string[] = []
  if ((await readBegin(store)).isDamaged) keys.push(beginKey)
  if ((await orDamage(findErased(store)))?.isDamaged === true) keys.push(erasedKey)
  return keys
}

/** Looks at all small files at the root of an archive. `archive.json` is read by whoever opens it. */
export async function smallFileFaults(store: RawStore): Promise<readonly Fault[]> {
  const faults = (await remadeNext(store)).map((key) => faultOf(key, isRemadeNext))
  const readers: readonly ((from: RawStore) => Promise<unknown>)[] = [findErased, readHolds, readUnfinished]
  for (const read of readers) {
    await orDamage(read(store), ({ about, message }) => {
      faults.push(faultOf(about.path ?? store.name, about.wayOut ?? message))
    })
  }
  return faults
}

function faultOf(where: string, wayOut: string): Fault {
  return { hour: undefined, where, code: 'record', what: 'it cannot be read', wayOut }
}

/** Makes again what can be made again of them, once a copy is put aside. Nobody else may write meanwhile. */
export async function remakeSmallFiles(store: RawStore): Promise<readonly DamagedRecord[]> {
  const remade: DamagedRecord[] = []
  for (const key of await remadeNext(store)) {
    const aside = await putAside(store, key, `damaged/${key}`)
    if (key === erasedKey) await writeErased(store, (await findErased(store)).erased)
    else {
      const { begin } = await readBegin(store)
      if (begin === undefined) await store.remove(key)
      else await writeBegin(store, begin)
    }
    remade.push({ key, aside })
  }
  return remade
}

/** What is read; `undefined` where it is damaged. */
async function orDamage<T>(
  reading: Promise<T>,
  onDamage: (error: ArchiveError) => void = () => undefined,
): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.fault !== 'damaged') throw error
    onDamage(error)
    return undefined
  }
}
