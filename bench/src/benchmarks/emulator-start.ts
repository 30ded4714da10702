import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createUserSigMinter } from '@timkit/core'
import { sampleApp } from '@timkit/emulator'
import type { Benchmark } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { measure, type Rates } from '../harness/rounds.ts'
import { childrenCpuMs } from '../process-cpu.ts'
import { programFile } from '../program.ts'

/** Processes that are started one after the other for a value: one alone is too short to count its time. */
const starts = 5

/** How long core and the emulator take to start. */
export const emulatorStart: Benchmark = {
  name: 'emulator-start',
  title: 'Starting core and the emulator',
  method: `How many times as long it takes from the start of the process to the first answer, with the default world. Over HTTP, \`timkit-emulator\` is
compared with the least that a Node process can do to answer: a \`node:http\` server in one file. In process, a program that
makes an emulator and asks it once is compared, from start to end, with an empty one (\`node -e 0\`) and with one that makes
a \`Request\` and a \`Response\`, which Node loads when they are first used. A program that only imports core is compared with an empty
one. In process the time of all processors counts, which other work on the machine spoils least (Linux only), and the clock beside it.`,
  everyRuntime: false,
  async run({ node, quick, progress }) {
    const emulator = await installedCommand()
    const overHttp = await measure(
      {
        emulator: () => firstAnswer(node, [emulator, '--no-rate-limits']),
        server: () => firstAnswer(node, [programFile('./servers/bare.js')]),
      },
      { rounds: quick ? 3 : 25, warmUp: 1, slice: 0, onRound: progress },
    )
    const inProcess = await measure(
      {
        empty: () => toTheEnd(node, ['-e', '0']),
        platform: () => toTheEnd(node, ['-e', 'new Request("http://127.0.0.1"); new Response("")']),
        core: () => toTheEnd(node, [programFile('./programs/import-core.js')]),
        emulator: () => toTheEnd(node, [programFile('./programs/first-answer.js')]),
      },
      { rounds: quick ? 2 : 15, warmUp: 1, slice: 0, onRound: progress, cpuMs: () => childrenCpuMs() ?? 0 },
    )
    type Name = 'empty' | 'platform' | 'core' | 'emulator'
    const hasCpu = childrenCpuMs() !== undefined
    const inside = (what: string, name: Name, peer: string, peerName: Name, atMost?: number): Figure => ({
      what,
      peer,
      unit: '×',
      ...comparison(inProcess, name, peerName),
      ...(hasCpu && { cpu: inProcess.cpu.ratio(peerName, name), decidedBy: 'cpu' }),
      ...(atMost !== undefined && { goal: { atMost } }),
    })
    return [
      {
        what: 'timkit-emulator, over HTTP',
        peer: 'a bare node:http server',
        unit: '×',
        ...comparison(overHttp, 'emulator', 'server'),
        goal: { atMost: 2 },
      },
      inside('importing core', 'core', 'an empty process', 'empty', 1.35),
      inside('an emulator in process', 'emulator', 'a Request and a Response', 'platform', 1.3),
      inside('an emulator in process', 'emulator', 'an empty process', 'empty'),
    ]
  },
}

/** How much longer one takes than another. */
function comparison<Name extends string>(
  rates: Rates<Name>,
  name: Name,
  peer: Name,
): Pick<Figure, 'value' | 'best' | 'detail'> {
  const milliseconds = (of: Name): string => `${(1000 / rates.of(of).median).toFixed(0)} ms`
  return {
    // Rates are starts per second: how much longer it takes is the ratio the other way round.
    value: rates.ratio(peer, name),
    best: rates.of(peer).max / rates.of(name).max,
    detail: `${milliseconds(name)} : ${milliseconds(peer)}`,
  }
}

/** The file that the package installs as `timkit-emulator`. */
async function installedCommand(): Promise<string> {
  const manifest = new URL('../package.json', import.meta.resolve('@timkit/emulator'))
  const { bin } = JSON.parse(await readFile(manifest, 'utf8')) as { bin: { 'timkit-emulator': string } }
  return fileURLToPath(new URL(bin['timkit-emulator'], manifest))
}

async function firstAnswer(node: string, args: readonly string[]): Promise<number> {
  const child = spawn(node, args, { stdio: ['pipe', 'pipe', 'ignore'] })
  const ended = once(child, 'exit')
  try {
    const line = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).once('line', resolve)
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`Cannot start ${args[0]}: it ended with ${code}`)))
    })
    const { sdkAppId, identifier } = sampleApp
    const userSig = createUserSigMinter(sampleApp).mint(identifier)
    const query = `sdkappid=${sdkAppId}&identifier=${identifier}&usersig=${userSig}&random=1&contenttype=json`
    const baseUrl = line.replace('TIMKIT_BASE_URL=', '')
    const response = await fetch(`${baseUrl}/v4/openim/get_c2c_unread_msg_num?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ To_Account: identifier }),
    })
    const { ErrorCode } = (await response.json()) as { ErrorCode: number }
    if (ErrorCode !== 0) throw new Error(`${args[0]} answered ${ErrorCode}`)
    return 1
  } finally {
    child.kill('SIGKILL')
    await ended
  }
}

async function toTheEnd(node: string, args: readonly string[]): Promise<number> {
  for (let count = 0; count < starts; count++) {
    const child = spawn(node, args, { stdio: 'ignore' })
    const [code] = (await once(child, 'exit')) as [number | null]
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  }
  return starts
}
