import * as nodeFiles from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../src/open-archive.ts'
import { createFolderStore, type Files } from '../src/raw/folder-store.ts'
import { clientOf, messagesOf, newFolder, noon, shop } from './shop.ts'

const since = new Date(noon - 6 * 3_600_000)

class Dead extends Error {}

/** `CRASH_POINTS=all`: every act of the whole sync, not only all of the first file and some of the others. */
const isLong = process.env.CRASH_POINTS === 'all'
/** The acts until the first file and what is known of it are kept. */
const firstFile = 24

/** Files of a program that dies: from one act on, nothing it does reaches the disk. */
function dyingFiles(lastAct: number): { files: Files; acts: () => number } {
  let acts = 0
  const alive = <F extends (...given: never[]) => Promise<unknown>>(act: F): F =>
    ((...given: never[]) => (++acts > lastAct ? Promise.reject(new Dead('dead')) : act(...given))) as F
  const open = alive((async (...given: Parameters<typeof nodeFiles.open>) => {
    const handle = await nodeFiles.open(...given)
    handle.sync = alive(handle.sync.bind(handle))
    handle.writeFile = alive(handle.writeFile.bind(handle)) as typeof handle.writeFile
    return handle
  }) as typeof nodeFiles.open)
  const { link, mkdir, readdir, rename, stat, unlink } = nodeFiles
  return {
    acts: () => acts,
    files: {
      open,
      link: alive(link),
      mkdir: alive(mkdir as never),
      readdir: alive(readdir as never),
      rename: alive(rename),
      stat: alive(stat as never),
      unlink: alive(unlink),
    },
  }
}

describe('a program that dies while it keeps files', () => {
  it('leaves an archive that the next sync completes, whatever it did last', async () => {
    const { emulator } = shop()
    const expected = [...(await messagesOf(clientOf(emulator)))].filter(
      ([, text]) => !text.startsWith('退款'),
    )
    const whole = dyingFiles(Number.POSITIVE_INFINITY)
    await syncWith(whole.files, newFolder(), emulator)
    expect(whole.acts()).toBeGreaterThan(50)
    for (let act = 0; act < whole.acts(); act += isLong || act < firstFile ? 1 : 17) {
      const folder = newFolder()
      await expect(syncWith(dyingFiles(act).files, folder, emulator), `act ${act}`).rejects.toThrow('dead')
      await using archive = await openArchive({ folder, client: clientOf(emulator) })
      await archive.sync({ since })
      const { hits } = await archive.search({ limit: 1000 })
      expect(new Map(hits.map(({ identity, text }) => [identity, text])), `act ${act}`).toEqual(
        new Map(expected),
      )
      expect((await archive.verify({ deep: true })).faults, `act ${act}`).toEqual([])
      await expect(nodeFiles.readdir(`${folder}/.parts`)).resolves.toEqual([])
    }
  })
})

async function syncWith(
  files: Files,
  folder: string,
  emulator: ReturnType<typeof shop>['emulator'],
): Promise<void> {
  const store = createFolderStore(folder, { files })
  const archive = await openArchive({ folder, store, client: clientOf(emulator) })
  try {
    await archive.sync({ since })
  } finally {
    await archive.close()
  }
}
