import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createUserSigMinter } from '@timkit/core'
import { sampleApp } from '@timkit/emulator'
import type { Benchmark } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { measure } from '../harness/rounds.ts'
import { programFile } from '../program.ts'

/** How long the emulator takes to start. */
export const emulatorStart: Benchmark = {
  name: 'emulator-start',
  title: 'Starting the emulator',
  method: `From the start of the process to the first answer, with the default world. Over HTTP, \`timkit-emulator\` is
compared with the least that a Node process can do to answer: a \`node:http\` server in one file. In process, a program that
makes an emulator and asks it once is compared, from start to end, with an empty one (\`node -e 0\`) and with one that makes
a \`Request\` and a \`Response\`, which Node loads when they are first used.`,
  everyRuntime: false,
  async run({ node, quick, progress }) {
    const emulator = await installedCommand()
    const rates = await measure(
      {
        emulator: () => firstAnswer(node, [emulator, '--no-rate-limits']),
        server: () => firstAnswer(node, [programFile('./servers/bare.js')]),
        inProcess: () => toTheEnd(node, [programFile('./programs/first-answer.js')]),
        empty: () => toTheEnd(node, ['-e', '0']),
        platform: () => toTheEnd(node, ['-e', 'new Request("http://127.0.0.1"); new Response("")']),
      },
      { rounds: quick ? 3 : 25, warmUp: 1, slice: 0, onRound: progress },
    )
    const milliseconds = (name: Parameters<typeof rates.of>[0]): string =>
      `${(1000 / rates.of(name).median).toFixed(0)} ms`
    type Name = Parameters<typeof rates.of>[0]
    const figure = (what: string, name: Name, peer: string, peerName: Name, atMost?: number): Figure => ({
      what,
      peer,
      unit: '×',
      // Rates are starts per second: how much longer it takes is the ratio the other way round.
      value: rates.ratio(peerName, name),
      best: rates.of(peerName).max / rates.of(name).max,
      detail: `${milliseconds(name)} : ${milliseconds(peerName)}`,
      goal: atMost === undefined ? undefined : { atMost },
    })
    return [
      figure('timkit-emulator, over HTTP', 'emulator', 'a bare node:http server', 'server', 2),
      figure('an emulator in process', 'inProcess', 'an empty process', 'empty', 2),
      figure('an emulator in process', 'inProcess', 'a Request and a Response', 'platform'),
    ]
  },
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
  const child = spawn(node, args, { stdio: 'ignore' })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  return 1
}
