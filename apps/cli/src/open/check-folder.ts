import { readdir } from 'node:fs/promises'
import type { ArchivePlace } from '@timkit/archive-place'
import { UsageError } from '@timkit/command-line'
import type { CliContext } from '../context.ts'

/** What an archive may have in its folder, also one that was never finished, and what file systems put into every folder. */
const known =
  /^(?:(?:archive|begin|synced)\.json|archive\.lock|raw|hours|index\.sqlite.*|erased\.json|erasures\.jsonl|holds\.json|unfinished\.json|epoch\.txt|\..*|lost\+found|desktop\.ini|Thumbs\.db)$/

/**
 * Checks that a folder is an archive, or can become one: nobody means to keep messages between their own files.
 *
 * @throws {UsageError} It holds something else.
 */
export async function checkFolder(
  { folder, store }: ArchivePlace,
  { t }: Pick<CliContext, 't'>,
): Promise<void> {
  // What an archive in a bucket has here is in a folder that is made for it.
  if (store !== undefined) return
  // A folder that is not there, or cannot be read, is told of by what opens it.
  const names = await readdir(folder).catch((): string[] => [])
  const stranger = names.includes('archive.json') ? undefined : names.find((name) => !known.test(name))
  if (stranger === undefined) return
  throw new UsageError(
    t({
      en: `${folder} holds something else than an archive, such as ${stranger}: choose an empty folder, or one that is not there yet`,
      zh: `${folder} 里有不属于归档的内容，例如 ${stranger}：请选择空文件夹，或还不存在的文件夹`,
    }),
  )
}
