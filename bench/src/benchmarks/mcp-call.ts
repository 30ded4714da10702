import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { largeHourOnDisk } from '../archive-corpus/archive-on-disk.ts'
import type { Benchmark, BenchmarkContext } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { spreadOf } from '../harness/statistics.ts'
import { McpProcess } from '../mcp-process.ts'
import { programFile, startServer } from '../program.ts'

/** Milliseconds that a tool may take above its call. */
const most = 1

const account = 'shop_lin'
const peers = ['alice', 'li_na']

const timkitMcp = join(dirname(fileURLToPath(import.meta.resolve('@timkit/mcp'))), 'timkit-mcp.js')

/** What a call of a tool costs above the call of the client that it makes. */
export const mcpCall: Benchmark = {
  name: 'mcp-call',
  title: 'Calling a tool',
  method: `The unread counts of two peers, asked for by the client in this process and by \`im_get_unread_counts\` over stdio
(\`timkit-mcp --demo --tools all\`): each asks an emulator of the same world in its own process, one at a time, in turn, and below the
documented rate. The figure is the difference of the two, call by call. The last two rows tell how long processors work in the server for a page of one message behind
40,000 others of an hour, with all requests for it: for the next page, whose reader is still open, and for the same page in a process
that has only the cursor.`,
  everyRuntime: false,
  async run(context) {
    const { node, quick, progress } = context
    const client = new TimClient(createEmulator())
    const tools = new McpProcess([
      node,
      timkitMcp,
      '--demo',
      '--tools',
      'all',
      '--message-budget',
      '1000000000',
    ])
    try {
      await tools.listTools()
      const calls = quick ? 20 : 600
      const warmUp = quick ? 5 : 200
      const overheads: number[] = []
      const noise: number[] = []
      for (let call = 0; call < warmUp + calls; call++) {
        const begin = performance.now()
        await client.unreadCounts(account, peers)
        const again = performance.now()
        await client.unreadCounts(account, peers)
        const between = performance.now()
        await tools.callTool('im_get_unread_counts', { accounts: [account], peers })
        if (call >= warmUp) {
          overheads.push(performance.now() - between - (between - again))
          noise.push(between - again - (again - begin))
        }
        progress(call + 1, warmUp + calls)
        // Faster than 200 a second, and the wait for the documented rate would be measured.
        await setTimeout(11)
      }
      return [
        {
          what: 'a tool above its call',
          peer: 'the client',
          unit: 'ms',
          value: spreadOf(overheads),
          noise: Math.abs(spreadOf(noise).median) / most,
          goal: { atMost: most },
        },
        { what: 'noise: the client above itself', unit: 'ms', value: spreadOf(noise) },
        ...(await deepPages(context)),
      ]
    } finally {
      await tools.kill()
    }
  },
}

const hour = { chat_type: 'C2C', since: '2026-11-28T23:00:00+08:00', until: '2026-11-28T23:59:59+08:00' }
/** So late in the hour that 40,000 of its 50,000 messages come before. */
const deep = { ...hour, since: '2026-11-28T23:48:00+08:00', limit: 1 }

interface HistoryAnswer {
  readonly page?: { readonly next_cursor?: string }
}

/** What the processors work for pages deep in an hour. */
async function deepPages({ node, cache, quick }: BenchmarkContext): Promise<readonly Figure[]> {
  const { folder } = await largeHourOnDisk(node, cache, 50_000)
  const server = await startServer(node, programFile('./servers/archive.js'), folder)
  const start = async (): Promise<McpProcess> => {
    const started = new McpProcess([node, timkitMcp, '--tools', 'all', '--base-url', server.url], {
      TIMKIT_SDK_APP_ID: '1400000000',
      TIMKIT_SECRET_KEY: 'a key that no app has',
    })
    await started.listTools()
    // Loads what every call needs.
    await started.callTool('im_list_history_files', hour)
    return started
  }
  const rounds = quick ? 1 : 7
  const pages = quick ? 5 : 60
  const kept: number[] = []
  const anew: number[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      const first = await start()
      const cursor = await cursorAfter(first)
      let next = cursor
      const before = first.cpuMs()
      for (let page = 0; page < pages; page++) next = await cursorAfter(first, next)
      const after = first.cpuMs()
      await first.kill()
      const other = await start()
      const begin = other.cpuMs()
      await cursorAfter(other, cursor)
      const end = other.cpuMs()
      await other.kill()
      if (before === undefined || after === undefined || begin === undefined || end === undefined) return []
      kept.push((after - before) / pages)
      anew.push(end - begin)
    }
  } finally {
    await server.stop()
  }
  return [
    { what: 'a page deep in an hour', unit: 'ms', value: spreadOf(kept), goal: { atMost: 5 } },
    { what: 'a page deep in an hour, by the cursor alone', unit: 'ms', value: spreadOf(anew) },
  ]
}

async function cursorAfter(tools: McpProcess, cursor?: string): Promise<string | undefined> {
  const { page } = (await tools.callTool('im_read_history', { ...deep, cursor })) as HistoryAnswer
  return page?.next_cursor
}
