import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Claim, Part, PartAbout, PartStore } from '../part.ts'
import { claimFile } from './claim-file.ts'

/** Keeps each part as a file with its bytes and one that says what they are of; only this account reads them. */
export function partFolder(...path: readonly string[]): PartStore {
  const folder = join(...path)
  const bytesOf = (id: string): string => join(folder, `${id}.part`)
  const aboutOf = (id: string): string => join(folder, `${id}.json`)
  const claimOf = (id: string): string => join(folder, `${id}.claim`)
  const open = (id: string, about: PartAbout, size: number): Part => {
    const part = {
      id,
      about,
      size,
      claim: async (): Promise<Claim> => {
        // Another window may have added bytes, or ended it, since it was found.
        const now = await stat(bytesOf(id)).catch(() => undefined)
        if (now === undefined) return 'gone'
        if (!(await claimFile(claimOf(id)))) return 'elsewhere'
        part.size = now.size
        return 'claimed'
      },
      release: () => rm(claimOf(id), { force: true }),
      read: (from: number) => createReadStream(bytesOf(id), { start: from, highWaterMark: 256 * 1024 }),
      append: async (bytes: Uint8Array) => {
        const end = part.size + bytes.length
        await appendFile(bytesOf(id), bytes, { mode: 0o600 })
        // Whoever claims it meanwhile may have seen these bytes already.
        part.size = Math.max(part.size, end)
      },
    }
    return part
  }
  const read = async (id: string): Promise<Part | undefined> => {
    try {
      const about: PartAbout = JSON.parse(await readFile(aboutOf(id), 'utf8'))
      const { size } = await stat(bytesOf(id))
      return open(id, about, size)
    } catch {
      // A window may have ended between two writes: what is left over leads nowhere.
      return undefined
    }
  }
  return {
    list: async () => {
      const names = await readdir(folder).catch(() => [])
      const ids = names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
      return (await Promise.all(ids.map(read))).filter((part) => part !== undefined)
    },
    create: async (about) => {
      const id = randomUUID()
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(bytesOf(id), '', { mode: 0o600 })
      await writeFile(aboutOf(id), JSON.stringify(about), { mode: 0o600 })
      return open(id, about, 0)
    },
    remove: async (id) => {
      await rm(aboutOf(id), { force: true })
      await rm(bytesOf(id), { force: true })
      await rm(claimOf(id), { force: true })
    },
  }
}
