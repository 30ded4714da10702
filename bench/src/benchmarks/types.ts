import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Benchmark } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { spreadOf } from '../harness/statistics.ts'

const message = "{ To_Account: 'b', MsgRandom: 1, MsgBody: [] }"
const client = "new TimClient({ sdkAppId: 1, identifier: 'a' })"
const imported = "import { TimClient } from '@timkit/core'\n"

/** Programs of one line, by what they do. */
const programs = {
  'no client': 'export {}',
  'a question': `${imported}export const total = ${client}.unreadTotal('a')`,
  'a method of a service': `${imported}export const sent = ${client}.api.openim.sendMsg(${message})`,
  'a call by path': `${imported}export const sent = ${client}.call('openim/sendmsg', ${message})`,
}

const options = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  module: 'nodenext',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
}

/** How long the compiler thinks about programs that use core. */
export const types: Benchmark = {
  name: 'types',
  title: 'Checking types',
  method: `Programs of two lines, checked by \`tsc --extendedDiagnostics\` of TypeScript 7 with \`skipLibCheck\`: its check
time, which is what core's declarations add to every check of an editor. A question is \`client.unreadTotal(…)\`, a method of a service \`client.api.openim.sendMsg(…)\`, and a call by path
\`client.call('openim/sendmsg', …)\`; "no client" is an empty program. How many types and instantiations a program takes is the same in every run.`,
  everyRuntime: false,
  async run({ node, quick, cache, progress }) {
    const folder = join(cache, 'types')
    const check = prepare(node, folder)
    const names = Object.keys(programs) as (keyof typeof programs)[]
    const rounds = quick ? 2 : 11
    const found = new Map(names.map((name) => [name, [] as Diagnostics[]]))
    for (let round = 0; round < rounds; round++) {
      for (const name of names) found.get(name)?.push(check(name))
      progress(round + 1, rounds)
    }
    return names.map((name): Figure => {
      const runs = found.get(name) ?? []
      return {
        what: name,
        unit: 'ms',
        value: spreadOf(runs.map(({ milliseconds }) => milliseconds)),
        detail: `${runs[0]?.types} types, ${runs[0]?.instantiations} instantiations`,
        goal: name === 'no client' ? undefined : { atMost: 50 },
      }
    })
  },
}

interface Diagnostics {
  readonly milliseconds: number
  readonly types: number
  readonly instantiations: number
}

function prepare(node: string, folder: string): (name: keyof typeof programs) => Diagnostics {
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  for (const [name, program] of Object.entries(programs)) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'program.ts'), program)
    writeFileSync(join(folder, name, 'package.json'), '{ "type": "module" }')
    writeFileSync(
      join(folder, name, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: ['program.ts'] }),
    )
  }
  return (name) => {
    const told = execFileSync(node, [compiler, '-p', join(folder, name), '--extendedDiagnostics'], {
      encoding: 'utf8',
    })
    const number = (title: string) => {
      const value = new RegExp(`^${title}: +([\\d.]+)`, 'm').exec(told)?.[1]
      if (value === undefined) throw new Error(`Cannot measure "${name}": tsc does not tell its ${title}`)
      return Number(value)
    }
    return {
      milliseconds: number('Check time') * 1000,
      types: number('Types'),
      instantiations: number('Instantiations'),
    }
  }
}
