// Keeps events until it is killed, and says which are kept: `node killed-receiver.ts FOLDER NAME`.
import { createFolderEventLog } from '../src/ingest/folder-event-log.ts'

const [, , folder = '', name = ''] = process.argv
const log = createFolderEventLog(folder)
const receivedAt = new Date('2026-11-22T12:30:00+08:00')

for (let n = 0; ; n += 5) {
  const events = Array.from({ length: 5 }, (_, index) => `${name}${n + index}`)
  await Promise.all(
    events.map(async (one) => {
      const text = 'x'.repeat(3_000)
      await log.append({ receivedAt, event: { CallbackCommand: 'State.StateChange', n: one, text } as never })
      process.stdout.write(`${one}\n`)
    }),
  )
}
