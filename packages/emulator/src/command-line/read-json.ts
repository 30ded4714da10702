import { readFileSync } from 'node:fs'
import { decodeText, UsageError } from '@timkit/command-line'
import { readFaults } from '../control.ts'
import type { EmulatorOptions } from '../options.ts'
import type { Seed } from '../seed/seed.ts'
import { messageOf } from './message-of.ts'

/** Reads `--seed`. A name has neither slash nor dot, a file has at least one of them. */
export function readSeed(value: string): EmulatorOptions['seed'] {
  return /[./\\]/.test(value) ? (readJson('--seed', value) as Seed) : (value as 'shop' | 'empty')
}

/** Reads the file of `--faults`. */
export function readFaultFile(file: string): ReturnType<typeof readFaults> {
  try {
    return readFaults(readJson('--faults', file))
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`--faults ${file}: ${error.message}`)
    throw error
  }
}

function readJson(flag: string, file: string): unknown {
  try {
    return JSON.parse(decodeText(readFileSync(file)))
  } catch (error) {
    throw new UsageError(`${flag} ${file}: ${messageOf(error)}`)
  }
}
