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

describe('a program that dies while it keeps files', () => {
  it('leaves an archive that the next sync completes, whatever it did last', async () => {
    const { emulator } = shop()
    const expected = [...(await messagesOf(clientOf(emulator)))].filter(
      ([, text]) => !text.startsWith('退款'),
    )
    const whole = dyingFiles(Number.POSITIVE_INFINITY)
    await syncWith(whole.files, newFolder(), emulator)
    expect(whole.acts.length).toBeGreaterThan(50)
    for (let act = 0; act < whole.acts.length; act += isLong || act < firstFile ? 1 : 17) {
      const folder = newFolder()
      await expect(syncWith(dyingFiles(act).files, folder, emulator), `act ${act}`).rejects.toThrow('dead')
      await using archive = await openArchive({ folder, client: clientOf(emulator) })
      await archive.sync({ since })
      const { hits } = await archive.search({ limit: 1000 })
      expect(new Map(hits.map(({ identity, text }) => [identity, text])), `act ${act}`).toEqual(
        new Map(expected),
      )
      expect((await archive.verify({ deep: true })).faults, `act ${act}`).toEqual([])
      await expect(readdir(`${folder}/.parts`)).resolves.toEqual([])
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
