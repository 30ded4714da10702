import { type Archive, ArchiveError, openArchive, type SearchHit } from '@timkit/archive'
import { TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'

const client = new TimClient(createEmulator())

export async function find(text: string): Promise<readonly SearchHit[]> {
  try {
    await using archive: Archive = await openArchive({ folder: 'archive', client })
    await archive.sync({ since: new Date(0), onProgress: ({ hours, totalHours }) => hours / totalHours })
    const { hits, coverage } = await archive.search({ text, kind: 'c2c', limit: 5 })
    for (const { reason, since } of coverage.gaps) console.log(reason, since.getTime())
    return hits
  } catch (error) {
    if (error instanceof ArchiveError && error.fault === 'locked') return []
    throw error
  }
}

// @ts-expect-error a folder is needed
openArchive({ client })
