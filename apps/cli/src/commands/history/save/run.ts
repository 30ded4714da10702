import { join, resolve } from 'node:path'
import type { HistoryFile } from '@timkit/core'
import type { CliContext } from '../../../context.ts'
import { openClient } from '../../../open/open-client.ts'
import { bytesText } from '../../../output/amounts.ts'
import { noteMissing } from '../../../output/shortfall.ts'
import { writeJson } from '../../../output/write-json.ts'
import { absentText, readHour } from '../hour-words.ts'
import type { SaveFlags } from './flags.ts'
import { makeFolder } from './make-folder.ts'
import { type Published, publish } from './publish.ts'

/** Keeps the service's own files. */
export async function runSave(this: CliContext, flags: SaveFlags, ...texts: string[]): Promise<void> {
  const { t, signal } = this
  const hours = texts.map((text) => readHour(text, this))
  const { client } = await openClient(this, flags)
  const folder = resolve(flags.to ?? '.')
  await makeFolder(folder)
  for (const hour of new Set(hours)) {
    for (const chatType of flags.kind === undefined ? (['c2c', 'group'] as const) : [flags.kind]) {
      const outcome = await client.historyFiles({ chatType, hour }, { signal })
      if (outcome.status !== 'ready') {
        noteMissing(this, `${chatType} ${hour}: ${absentText(outcome.status, t)}`)
        continue
      }
      for (const { reason } of outcome.skipped) {
        const what = t({ en: reason, zh: '应答中有一个文件的信息无法读取' })
        noteMissing(this, `${chatType} ${hour}: ${what}`)
      }
      for (const file of outcome.files) {
        const path = join(folder, file.name)
        tell(this, flags, file, path, await publish(path, file, client.historyBytes(file, { signal })))
      }
    }
  }
}

function tell(
  context: CliContext,
  { json }: SaveFlags,
  { hour, chatType, gzipSize, gzipMd5 }: HistoryFile,
  path: string,
  published: Published,
): void {
  const { t } = context
  if (json === true) {
    writeJson(context, { hour, kind: chatType, path, gzipBytes: gzipSize, gzipMd5, outcome: published })
  } else if (published !== 'other') {
    const there = published === 'there' ? t({ en: ', was there already', zh: '，已存在' }) : ''
    context.print(`${path} (${bytesText(gzipSize)}${there})\n`)
  }
  if (published === 'other') {
    noteMissing(
      context,
      t({
        en: `${path} is there already and has other bytes: it was left as it is. Save to another folder with --to`,
        zh: `${path} 已存在且内容不同，未覆盖。请用 --to 保存到另一个文件夹`,
      }),
    )
  }
}
