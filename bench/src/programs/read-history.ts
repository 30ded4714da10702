/** Reads a history file from a server to its end and prints the most memory it took: `read-history URL [raw]`. */

import { messagesAt } from '../history-client.ts'
import { peakMemory } from '../peak-memory.ts'

const [url, mode] = process.argv.slice(2)
let messages = 0
if (url !== undefined) {
  const reading = messagesAt(url)
  for await (const _ of mode === 'raw' ? reading.raw() : reading.wire()) messages += 1
}
console.log(JSON.stringify({ messages, peak: peakMemory() }))
process.exit()
