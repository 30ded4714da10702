import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '@timkit/archive'
import { TimClient } from '@timkit/core'
import type { Emulator } from '@timkit/emulator'
import { hoursOfYesterday } from './beijing-time.ts'
import { ask, type Stage } from './stage.ts'
import { printTranscript } from './transcript.ts'

/** Words of both languages, which the sample app holds. */
const wanted = ['龙井', 'look']

/** Keeps yesterday in a folder that is removed again, and finds words in it. */
export async function showArchive(stage: Stage, emulator: Emulator): Promise<void> {
  const { terminal, words } = stage
  ask(stage, words.archiveKeeps)
  const folder = await mkdtemp(join(tmpdir(), 'timkit-demo-'))
  // The emulator takes any number of calls: nobody shall wait for those of two days.
  const client = new TimClient({ ...emulator, rateLimiter: false })
  const [since] = hoursOfYesterday(client.now())
  const archive = await openArchive({ folder, client })
  try {
    const { kept, indexed, failed } = await archive.sync({ since })
    if (failed.length > 0) throw failed[0]?.error
    terminal.paragraph(words.archiveKept(kept.files, indexed.messages))
    for (const text of wanted) {
      const { hits, coverage } = await archive.search({ text, limit: 3, since })
      terminal.print()
      terminal.print(`  ${terminal.accent(`timkit search ${text}`)}`)
      printTranscript(
        stage,
        hits.map(({ message }) => message),
        ({ from, to, chat }) => `${from} → ${chat.type === 'group' ? chat.groupId : to}`,
      )
      terminal.print()
      const open = coverage.gaps.filter(({ reason }) => reason === 'future' || reason === 'due').length
      const unknown = coverage.gaps.filter(({ reason }) => reason === 'waiting').length
      terminal.paragraph(words.archiveCovers(open > 0, unknown > 0))
    }
  } finally {
    await archive.close()
    await rm(folder, { recursive: true, force: true })
  }
}
