/** Keeps the sample app in the folder that is named, or in a bucket of the server that is named, finds words, and writes what it found: on any runtime. */

import process from 'node:process'
import { TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { createBucketStore, openArchive } from '../dist/index.js'

const emulator = createEmulator({ now: () => Date.parse('2026-11-22T12:30:00+08:00') })
const client = new TimClient({ ...emulator, rateLimiter: false })
const [, , folder = '', endpoint, prefix] = process.argv
const credentials = { accessKeyId: 'AKIDTEST', secretAccessKey: 'the-secret-of-the-test' }
const store = endpoint && createBucketStore({ bucket: 'bucket', prefix, endpoint, credentials })
const archive = await openArchive({ folder, client, ...(store && { store }) })
try {
  const { failed, indexed } = await archive.sync()
  const found = {}
  for (const text of ['龙井', '井', 'order', '👍', '"look into"', '139*'])
    found[text] = await archive.count({ text })
  const { faults } = await archive.verify({ deep: true })
  console.log(JSON.stringify({ failed: failed.length, messages: indexed.messages, found, faults }))
} catch (error) {
  console.log(JSON.stringify({ error: String(error) }))
} finally {
  await archive.close()
}
