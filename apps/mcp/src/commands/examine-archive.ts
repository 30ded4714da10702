import type { Language } from '@timkit/command-line'
import type { App } from '../app.ts'
import { ArchiveUnusableError } from '../archive/archive-unusable-error.ts'
import { safeLine } from '../safety/sanitize.ts'
import { counted } from '../told/counted.ts'
import { toldBy } from '../told/told-error.ts'
import type { Report } from './report.ts'

/** A day without a sync: whoever keeps an archive has it look each hour. In milliseconds. */
const longAgo = 24 * 3_600_000

/** Opens the archive that is searched, as the first question would, and says what it has. */
export async function examineArchive(
  { archive, config: { language }, now, zone }: App,
  report: Report,
): Promise<boolean> {
  try {
    const status = await archive.use(({ archive }) => archive.status())
    const { name, index, messages, since, syncedAt, counts, damagedRecords } = status
    const from = since === undefined ? '' : ` since ${zone.iso(since.getTime() / 1000)}`
    report.good(
      `the archive ${safeLine(name)} has ${counted(messages, 'message')}${from} (${safeLine(index)})`,
    )
    if (counts.missed > 0) report.note(`${counted(counts.missed, 'hour')} of it nobody has any more`)
    if (counts.unknown > 0)
      report.note(`of ${counted(counts.unknown, 'hour')} it is not known whether there was anything`)
    if (counts.damaged + damagedRecords.length > 0) {
      report.note(
        `${counted(counts.damaged, 'hour')} and ${counted(damagedRecords.length, 'record')} of it are damaged`,
        'Run timkit archive verify, then timkit archive sync',
      )
    }
    if (syncedAt === undefined || now() - syncedAt.getTime() > longAgo) {
      report.note(
        syncedAt === undefined
          ? 'nobody knows when it was last in step with the service'
          : `it was last in step with the service at ${zone.iso(Math.floor(syncedAt.getTime() / 1000))}`,
        'Keep timkit archive sync --watch running: hours are deleted after seven days',
      )
    }
    return true
  } catch (error) {
    report.bad(
      `the archive: ${safeLine(reasonOf(error, language)).slice(0, 600)}`,
      'Correct --archive or --index, or what they name',
    )
    return false
  } finally {
    await archive.close()
  }
}

/** For its operator, who need not be told that an operator has to see to it. */
function reasonOf(error: unknown, language: Language): string {
  const { cause } = error instanceof Error ? error : {}
  return error instanceof ArchiveUnusableError && cause instanceof Error
    ? cause.message
    : toldBy(error, language)
}
