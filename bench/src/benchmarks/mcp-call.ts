import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import type { Benchmark } from '../benchmark.ts'
import { spreadOf } from '../harness/statistics.ts'
import { McpProcess } from '../mcp-process.ts'

const account = 'shop_lin'
const peers = ['alice', 'li_na']

/** What a call of a tool costs above the call of the client that it makes. */
export const mcpCall: Benchmark = {
  name: 'mcp-call',
  title: 'Calling a tool',
  method: `The unread counts of two peers, asked for by the client in this process and by \`im_get_unread_counts\` over stdio
(\`timkit-mcp --demo\`), each of an emulator of the same world in its own process; one at a time, in turn, and below the
documented rate. The figure is the difference of the two, call by call.`,
  everyRuntime: false,
  async run({ node, quick, progress }) {
    const client = new TimClient(createEmulator())
    const bin = join(dirname(fileURLToPath(import.meta.resolve('@timkit/mcp'))), 'timkit-mcp.js')
    const tools = new McpProcess([node, bin, '--demo', '--message-budget', '1000000000'])
    try {
      await tools.listTools()
      const calls = quick ? 20 : 600
      const warmUp = quick ? 5 : 200
      const overheads: number[] = []
      for (let call = 0; call < warmUp + calls; call++) {
        const begin = performance.now()
        await client.unreadCounts(account, peers)
        const between = performance.now()
        await tools.callTool('im_get_unread_counts', { accounts: [account], peers })
        if (call >= warmUp) overheads.push(performance.now() - between - (between - begin))
        progress(call + 1, warmUp + calls)
        // Faster than 200 a second, and the wait for the documented rate would be measured.
        await setTimeout(6)
      }
      return [
        {
          what: 'a tool above its call',
          peer: 'the client',
          unit: 'ms',
          value: spreadOf(overheads),
          goal: { atMost: 1 },
        },
      ]
    } finally {
      await tools.kill()
    }
  },
}
