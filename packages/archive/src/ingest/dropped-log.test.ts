import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newFolder } from '../../test/shop.ts'

const program = `
const { createFolderEventLog } = await import(process.argv[1])
process.on('warning', ({ message }) => console.error(message))
const write = async (n) => {
  const event = { CallbackCommand: 'State.StateChange', n }
  await createFolderEventLog(process.argv[2]).append({ receivedAt: new Date(0), event })
}
for (let n = 0; n < 20; n++) {
  await write(n)
  globalThis.gc()
  await new Promise((resolve) => setTimeout(resolve, 10))
}
console.log('alive')
`

it('a log that is dropped and not closed does not end the process', () => {
  const folder = newFolder()
  const source = new URL('./folder-event-log.ts', import.meta.url).href
  const args = ['--expose-gc', '--input-type=module', '-e', program, source, folder]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect({ stdout, stderr, status }).toEqual({ stdout: 'alive\n', stderr: '', status: 0 })
  const lines = readFileSync(join(folder, 'raw/webhook/1970/01/01/1970010108.jsonl'), 'utf8')
  expect(lines.trim().split('\n')).toHaveLength(20)
})
