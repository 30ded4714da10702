import { appendFile, mkdir } from 'node:fs/promises'

/** Notes a measurement: a number for people to read, which no test depends on. */
export async function report(name: string, value: string): Promise<void> {
  await mkdir('.test', { recursive: true })
  await appendFile('.test/report.txt', `${name}: ${value}\n`)
}
