import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CheckedLine } from './type-lines.ts'

const folder = fileURLToPath(new URL('../.checks/', import.meta.url))
const head = [
  "import type { Commands } from '@timkit/core/api'",
  "import type { Envelope } from '@timkit/core/wire'",
  "import type { OutcomeVerdict } from '../../src/outcome-verdict.ts'",
  "import type { Inside, Verdict } from '../../src/verdict.ts'",
]

/** Has the compiler check lines of code; gives what it finds, by the path of the command. */
export function findInTypes(lines: readonly CheckedLine[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { line, message } of compile([...head, ...lines.map(({ code }) => code)])) {
    const checked = lines[line - head.length - 1]
    if (checked === undefined) throw new Error(`Cannot check the types: ${message}`)
    const { path, where } = checked
    const findings = where.startsWith('sample')
      ? [`${path} ${where} is not of the type: ${message}`]
      : texts(message).map((text) => `${path} ${where} ${text}`)
    found.set(path, [...(found.get(path) ?? []), ...findings])
  }
  return found
}

/** The texts that 'ok' cannot be. */
function texts(message: string): readonly string[] {
  const [, union = ''] = /^Type '"ok"' is not assignable to type '(.*)'\.$/.exec(message) ?? []
  const found = union.split(' | ').map((text) => /^"([^"]*)\."$/.exec(text)?.[1])
  return found.map((text) => text ?? `cannot be checked: ${message}`)
}

function compile(code: readonly string[]): readonly { readonly line: number; readonly message: string }[] {
  mkdirSync(folder, { recursive: true })
  const cwd = mkdtempSync(`${folder}types-`)
  try {
    writeFileSync(`${cwd}/checks.ts`, code.join('\n'))
    const options = { noErrorTruncation: true, noUnusedLocals: false }
    const config = { extends: '../../tsconfig.json', compilerOptions: options, include: ['.'] }
    writeFileSync(`${cwd}/tsconfig.json`, JSON.stringify(config))
    const compiler = createRequire(import.meta.url).resolve('typescript/package.json')
    execFileSync(process.execPath, [`${dirname(compiler)}/bin/tsc`, '-p', cwd, '--pretty', 'false'], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    return []
  } catch (error) {
    const { stdout, message } = error as { stdout?: string; message: string }
    return readErrors(stdout || message)
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

/** Reads the first line of each error; what follows it is indented and explains it. */
function readErrors(output: string): { line: number; message: string }[] {
  const errors = [...output.matchAll(/^.*?checks\.ts\((\d+),\d+\): error TS\d+: (.*)$/gm)]
  if (errors.length === 0) throw new Error(`Cannot check the types: ${output}`)
  return errors.map(([, line, message = '']) => ({ line: Number(line), message }))
}
