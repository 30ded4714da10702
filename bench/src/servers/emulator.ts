/** Serves an emulator with the sample app, without limits of calls. */

import { createEmulator } from '@timkit/emulator'
import { serve } from '@timkit/emulator/serve'

const emulator = createEmulator({ rateLimits: false })
const { url } = await serve({ emulator })
console.log(url)
process.stdin.resume().once('end', () => process.exit())
