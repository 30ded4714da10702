import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Program } from './blocks.ts'

const folder = fileURLToPath(new URL('../.programs/', import.meta.url))

/** Checks the types of programs as strictly as those of this repository; gives what the compiler complains of. */
export function typeCheck(programs: readonly Program[]): string {
  mkdirSync(folder, { recursive: true })
  const cwd = mkdtempSync(`${folder}types-`)
  try {
    const nameOf = ({ path, line }: Program) => `${path.replaceAll(/\W/g, '-')}-${line}.ts`
    for (const program of programs) writeFileSync(`${cwd}/${nameOf(program)}`, program.code)
    const config = { extends: '../../tsconfig.json', include: ['.'] }
    writeFileSync(`${cwd}/tsconfig.json`, JSON.stringify(config))
    const compiler = createRequire(import.meta.url).resolve('typescript/package.json')
    execFileSync(process.execPath, [`${dirname(compiler)}/bin/tsc`, '-p', cwd], { cwd, encoding: 'utf8' })
    return ''
  } catch (error) {
    const { stdout, message } = error as { stdout?: string; message: string }
    return stdout || message
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}
