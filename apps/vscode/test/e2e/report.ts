import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'

/** Notes a measurement: a number for people to read, which no test depends on. */
export async function report(name: string, value: string): Promise<void> {
  await appendFile(join(inject('folder'), 'report.txt'), `${name}: ${value}\n`)
}
