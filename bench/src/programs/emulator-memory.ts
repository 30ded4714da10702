/** Prints how many bytes of heap a world takes per message, seed included: `emulator-memory ACCOUNTS MESSAGES`. */

import { createEmulator } from '@timkit/emulator'
import { worldOf } from '../emulator-world.ts'
import { collectGarbage } from '../harness/rounds.ts'

const [accounts, messages] = process.argv.slice(2).map(Number) as [number, number]
collectGarbage()
const before = process.memoryUsage().heapUsed
const emulator = createEmulator({ seed: worldOf({ accounts, messages }) })
collectGarbage()
const bytes = process.memoryUsage().heapUsed - before
console.log(JSON.stringify({ perMessage: bytes / messages, accounts: emulator.world.accounts.size }))
process.exit()
