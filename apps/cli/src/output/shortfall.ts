import { exitCodes } from '@timkit/command-line'
import { oneLine } from '@timkit/core'
import type { CliContext } from '../context.ts'
import { counted } from './counted.ts'

/** Says what is missing from an answer, and that the program ends with it: nothing that is not known may look like nothing. */
export function noteMissing(context: CliContext, text: string): void {
  context.note(`${oneLine(text)}\n`)
  context.process.exitCode = exitCodes.incomplete
}

/** Says what of a listing is not shown. More than was asked for is no shortfall; what could not be read is. */
export function noteRest(
  context: CliContext,
  { skipped, more }: { readonly skipped: number; readonly more: boolean },
): void {
  const { t } = context
  if (more) context.note(`${t({ en: 'There is more: --limit N', zh: '还有更多：--limit N' })}\n`)
  if (skipped === 0) return
  noteMissing(
    context,
    t({
      en: `${counted(skipped, 'entry', 'entries')} of the answer cannot be read: left out`,
      zh: `回应中有 ${skipped} 项无法读取，已略过`,
    }),
  )
}
