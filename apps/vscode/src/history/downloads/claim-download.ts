import { showInformation } from '../../editor/notices.ts'
import { t } from '../../text.ts'
import type { Download, Downloads } from './downloads.ts'

/** Claims a download for this window; `false` where another window runs it or has ended it, which is told. */
export async function claimDownload(downloads: Downloads, download: Download): Promise<boolean> {
  const { part, targetName } = download
  const size = part?.size
  const claim = await part?.claim()
  if (claim === 'elsewhere') {
    void showInformation(t('Another window of the editor is saving {0}.', targetName))
    return false
  }
  if (claim === 'gone') {
    await downloads.end(download)
    void showInformation(t('Another window of the editor has saved or discarded {0}.', targetName))
    return false
  }
  if (part?.size !== size) {
    // Another window went on meanwhile: what this one had begun does not fit any more.
    await download.job?.discard()
    download.job = undefined
  }
  return true
}
