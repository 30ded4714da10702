import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Benchmark, RuntimeName } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { noiseFigure, noiseOf } from '../harness/ratio.ts'
import { measure } from '../harness/rounds.ts'
import { ratiosTo, spreadOf } from '../harness/statistics.ts'
import { McpProcess } from '../mcp-process.ts'
import { childrenCpuMs } from '../process-cpu.ts'
import { findRuntime } from '../runtimes.ts'

const peers = {
  notion: '@notionhq/notion-mcp-server',
  filesystem: '@modelcontextprotocol/server-filesystem',
  everything: '@modelcontextprotocol/server-everything',
} as const

type Peer = keyof typeof peers

/** How long the MCP server takes until a host knows its tools, and what it weighs then. */
export const mcpStart: Benchmark = {
  name: 'mcp-start',
  title: 'Starting the MCP server',
  method: `How many times as long it takes from the start of the process until \`tools/list\` is answered over stdio, and how many times as much resident memory at that moment
(Linux only). Compared with the fastest and the leanest of ${Object.values(peers)
    .map((name) => `\`${name}\``)
    .join(
      ', ',
    )}. Each row names the Node that the servers run on. timkit answers a host's first questions from a recording and loads the rest at the first call of a tool,
whose time is not in this figure. On Linux the time of processors decides, which each process took until then.`,
  everyRuntime: false,
  async run({ quick, progress }) {
    const figures: Figure[] = []
    const rounds = quick ? 2 : 9
    const runtimes = ['node-20', 'node-24'] as const satisfies RuntimeName[]
    for (const [index, runtime] of runtimes.entries()) {
      const [node = process.execPath] = findRuntime(runtime).command
      const onRound = (done: number, total: number) => progress(index * total + done, runtimes.length * total)
      figures.push(...(await startsOn(runtime, node, rounds, onRound)))
    }
    return figures
  },
}

async function startsOn(
  runtime: RuntimeName,
  node: string,
  rounds: number,
  onRound: (done: number, total: number) => void,
): Promise<Figure[]> {
  const memory: Record<'timkit' | Peer, number[]> = { timkit: [], notion: [], filesystem: [], everything: [] }
  const start = (name: 'timkit' | Peer, args: readonly string[]) => async () => {
    const server = new McpProcess([node, ...args], { NOTION_TOKEN: 'none' })
    try {
      if ((await server.listTools()) === 0) throw new Error(`${name} has no tools`)
      const mebibytes = await server.residentMemory()
      if (mebibytes !== undefined) memory[name].push(mebibytes)
      return 1
    } finally {
      await server.kill()
    }
  }
  const timkit = join(dirname(fileURLToPath(import.meta.resolve('@timkit/mcp'))), 'timkit-mcp.js')
  const rates = await measure(
    {
      timkit: start('timkit', [timkit, '--demo']),
      notion: start('notion', [binOf(peers.notion)]),
      filesystem: start('filesystem', [binOf(peers.filesystem), dirname(timkit)]),
      everything: start('everything', [binOf(peers.everything)]),
    },
    { rounds, warmUp: 1, slice: 0, onRound, cpuMs: () => childrenCpuMs() ?? Number.NaN },
  )
  const decidedBy = rates.hasCpu ? 'cpu' : 'clock'
  const names = Object.keys(peers) as Peer[]
  const fastest = names.reduce((a, b) => (rates.of(a).median >= rates.of(b).median ? a : b))
  const milliseconds = (name: 'timkit' | Peer) => `${(1000 / rates.of(name).median).toFixed(0)} ms`
  return [
    {
      what: `to \`tools/list\`, on ${runtime}`,
      peer: `the fastest, ${peers[fastest]}`,
      unit: '×',
      // Rates are starts per second: how much longer it takes is the ratio the other way round.
      value: rates.ratio(fastest, 'timkit'),
      cpu: rates.hasCpu ? rates.cpu.ratio(fastest, 'timkit') : undefined,
      decidedBy,
      noise: noiseOf(rates, decidedBy),
      detail: `${milliseconds('timkit')} : ${milliseconds(fastest)}`,
      goal: { atMost: 0.6 },
    },
    weight(runtime, memory),
    { ...noiseFigure(rates), what: `noise: timkit, to itself, on ${runtime}` },
  ]
}

function weight(runtime: RuntimeName, memory: Readonly<Record<'timkit' | Peer, readonly number[]>>): Figure {
  const what = `resident memory, on ${runtime}`
  const goal = { atMost: 0.9 }
  if (memory.timkit.length === 0) return { what, unit: '×', detail: 'measured on Linux only', goal }
  const median = (name: 'timkit' | Peer) => spreadOf(memory[name]).median
  const leanest = (Object.keys(peers) as Peer[]).reduce((a, b) => (median(a) <= median(b) ? a : b))
  return {
    what,
    peer: `the leanest, ${peers[leanest]}`,
    unit: '×',
    // Each round starts timkit twice, for the noise of the times.
    value: spreadOf(
      ratiosTo(
        memory.timkit.filter((_, start) => start % 2 === 0),
        memory[leanest],
      ),
    ),
    detail: `${median('timkit').toFixed(0)} MiB : ${median(leanest).toFixed(0)} MiB`,
    goal,
  }
}

/** The file behind a package's command. */
function binOf(packageName: string): string {
  const require = createRequire(import.meta.url)
  const manifest = require.resolve
    .paths(packageName)
    ?.map((folder) => join(folder, packageName, 'package.json'))
    .find((file) => existsSync(file))
  if (manifest === undefined) throw new Error(`Cannot measure ${packageName}: it is not installed`)
  const { bin } = require(manifest) as { readonly bin: string | Readonly<Record<string, string>> }
  const file = typeof bin === 'string' ? bin : Object.values(bin)[0]
  return join(dirname(manifest), file ?? '')
}
