import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../src/open-archive.ts'
import { createFolderStore, type Files } from '../src/raw/folder-store.ts'
import { actingFiles } from './acting-files.ts'
import { Dead } from './dying-store.ts'
import { clientOf, messagesOf, newFolder, noon, shop } from './shop.ts'

const since = new Date(noon - 6 * 3_600_000)

/** `CRASH_POINTS=all`: every act of the whole sync, not only all of the first file and some of the others. */
const isLong = process.env.CRASH_POINTS === 'all'
/** The acts until the first file and what is known of it are kept. */
const firstFile = 24

/** Files of a program that dies: from one act on, nothing it does reaches the disk. */
const dyingFiles = (lastAct: number) => actingFiles((at) => (at >= lastAct ? new Dead('dead') : undefined))

/** Dozens of syncs: on a busy machine they take a while. */
const timeout = 300_000

describe('a program that dies while it keeps files', { timeout }, () => {
  it('leaves an archive that the next sync completes, whatever it did last', async () => {
    const { emulator } = shop()
    const expected = [...(await messagesOf(clientOf(emulator)))].filter(
      ([, text]) => !text.startsWith('退款'),
    )
    let act = 0
    // How many acts there are differs: records are written once more for each second that a sync takes. So it ends with the first that does all of them.
    for (; ; act += isLong || act < firstFile ? 1 : 17) {
      const folder = newFolder()
      const { files, acts } = dyingFiles(act)
      await syncWith(files, folder, emulator).catch(unlessDead)
      if (acts.length <= act) break
      await using archive = await openArchive({ folder, client: clientOf(emulator) })
      await archive.sync({ since })
      const { hits } = await archive.search({ limit: 1000 })
      expect(new Map(hits.map(({ identity, text }) => [identity, text])), `act ${act}`).toEqual(
        new Map(expected),
      )
      expect((await archive.verify({ deep: true })).faults, `act ${act}`).toEqual([])
      await expect(readdir(`${folder}/.parts`)).resolves.toEqual([])
    }
    expect(act).toBeGreaterThan(50)
  })
})

function unlessDead(error: unknown): void {
  if (!(error instanceof Dead)) throw error
}

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
