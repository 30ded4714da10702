/**
 * Makes an archive searchable and prints the most memory it took: `fill-archive rebuild FOLDER` from its files, `fill-archive sync FOLDER URL`
 * from a service, `fill-archive nothing FOLDER` only opens it.
 */

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { limitHeapGrowth, openArchive } from '@timkit/archive'
import { TimClient } from '@timkit/core'
import type { FilledArchive } from '../archive-corpus/fill-archive.ts'
import { peakMemory } from '../peak-memory.ts'

const [how = '', folder = '', baseUrl = 'http://127.0.0.1:1'] = process.argv.slice(2)
const client = new TimClient({
  sdkAppId: 1_400_000_000,
  secretKey: 'a key that no app has',
  identifier: 'administrator',
  baseUrl,
  rateLimiter: false,
  // All hours are over, and none is deleted yet.
  now: () => Date.parse('2026-11-29T00:12:00+08:00'),
})
const archive = await openArchive({ folder, client })
// As the command line does.
limitHeapGrowth()
const begin = performance.now()
const used = process.cpuUsage()
let messages = 0
if (how === 'rebuild') messages = (await archive.rebuild()).messages
if (how === 'sync') messages = (await archive.sync()).indexed.messages
const seconds = (performance.now() - begin) / 1000
const { user, system } = process.cpuUsage(used)
const cpuSeconds = (user + system) / 1e6
await archive.close()
const index = how === 'nothing' ? 0 : statSync(join(folder, 'index.sqlite')).size
const filled: FilledArchive = { messages, seconds, cpuSeconds, index, peak: peakMemory() }
console.log(JSON.stringify(filled))
process.exit()
