import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '@timkit/archive'
import { TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'

const folder = await mkdtemp(join(tmpdir(), 'archive-'))
const client = new TimClient({ ...createEmulator(), rateLimiter: false })
const archive = await openArchive({ folder, client })
const { failed } = await archive.sync({ since: new Date(Date.now() - 3 * 86_400_000) })
const found = await Promise.all(
  ['龙井', 'order'].map(async (text) => (await archive.search({ text })).hits.length > 0),
)
const { faults } = await archive.verify({ deep: true })
await archive.close()
await rm(folder, { recursive: true })
console.log(JSON.stringify({ failed: failed.length, found, faults: faults.length }))
