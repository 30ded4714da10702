import { isApiError } from '@timkit/core'
import type { CliContext } from '../../../context.ts'
import { openClient } from '../../../open/open-client.ts'
import { counted } from '../../../output/counted.ts'
import { noteMissing } from '../../../output/shortfall.ts'
import { writeJson } from '../../../output/write-json.ts'
import { lineOf, noteZone, rowOf } from '../../../output/write-lines.ts'
import { absentText, readHour } from '../hour-words.ts'
import type { ReadFlags } from './flags.ts'

/** Reads the messages of an hour. */
export async function runRead(this: CliContext, flags: ReadFlags, text: string): Promise<void> {
  const { t, signal } = this
  const hour = readHour(text, this)
  const { client } = await openClient(this, flags)
  let skipped = 0
  let messages = 0
  for (const chatType of flags.kind === undefined ? (['c2c', 'group'] as const) : [flags.kind]) {
    const onSkipped = () => void skipped++
    try {
      const how = { signal, onSkipped, checkTextMd5: true }
      for await (const message of client.historyMessages({ chatType, hour }, how)) {
        messages++
        if (flags.json === true) writeJson(this, rowOf(message, this))
        else this.print(`${lineOf(message, this)}\n`)
      }
    } catch (error) {
      if (!isApiError(error, 1004, 1005)) throw error
      const status = error.code === 1005 ? 'expired' : 'not-ready-or-empty'
      noteMissing(this, `${chatType} ${hour}: ${absentText(status, t)}`)
    }
  }
  if (skipped > 0) {
    noteMissing(
      this,
      t({
        en: `${counted(skipped, 'entry is no message', 'entries are no messages')}: left out`,
        zh: `文件中有 ${skipped} 项不是消息，已略过`,
      }),
    )
  }
  if (messages > 0 && flags.json !== true) noteZone(this)
}
