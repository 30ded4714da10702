import type { HistoryFile } from '@timkit/core'
import type { App } from '../../apps/app.ts'
import { showWarning } from '../../editor/notices.ts'
import { t } from '../../text.ts'
import type { HistoryParts } from '../parts.ts'
import { claimDownload } from './claim-download.ts'
import { discard } from './discard.ts'
import type { Download } from './downloads.ts'
import { jobOf } from './job-of.ts'
import { runDownload } from './run-download.ts'

/** Takes a download up again. One of an earlier window has no address any more: the service is asked for it. */
export async function resumeDownload(
  parts: HistoryParts,
  app: App,
  download: Download,
  known?: HistoryFile,
): Promise<void> {
  if (download.state === 'running' || !(await claimDownload(parts.downloads, download))) return
  if (download.job === undefined) {
    const file = known ?? (await findFile(parts, app, download))
    if (file === undefined) {
      await discard(parts, download)
      void showWarning(
        t(
          '{0} cannot be resumed: the service has deleted the file or made another one.',
          download.targetName,
        ),
      )
      return
    }
    download.job = await jobOf(parts, app, file, download)
  }
  await runDownload(parts, download, download.job, () => resumeDownload(parts, app, download))
}

async function findFile(
  parts: HistoryParts,
  app: App,
  { about }: Download,
): Promise<HistoryFile | undefined> {
  const client = await parts.connections.client(app)
  const { chatType, hour, gzipSize, gzipMd5 } = about
  const outcome = await client.historyFiles({ chatType, hour })
  if (outcome.status !== 'ready') return undefined
  return outcome.files.find((file) => file.gzipMd5 === gzipMd5 && file.gzipSize === gzipSize)
}
