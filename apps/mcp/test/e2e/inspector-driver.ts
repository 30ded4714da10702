/** Runs the Inspector's command line several times in one process: it takes a second to load. */

import { text } from 'node:stream/consumers'

interface Cli {
  readonly runCli: (argv: readonly string[]) => Promise<void>
}

const [, , inspector = ''] = process.argv
const commands = JSON.parse(await text(process.stdin)) as string[][]
const { runCli } = (await import(inspector)) as Cli
const outputs: string[] = []
const write = process.stdout.write.bind(process.stdout)
for (const args of commands) {
  let said = ''
  process.stdout.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    said += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)
    for (const done of rest) if (typeof done === 'function') done()
    return true
  }) as typeof process.stdout.write
  await runCli([process.execPath, inspector, ...args])
  process.stdout.write = write
  outputs.push(said)
}
write(JSON.stringify(outputs), () => process.exit(0))
