import { exitCodes } from '@timkit/command-line'
import { decodeUserSig, explain, isUserSigError } from '@timkit/core'
import type { CliContext } from '../../../context.ts'
import { writeJson } from '../../../output/write-json.ts'
import { claimsRow, claimsText } from '../claims-text.ts'
import { readSig } from '../read-sig.ts'
import { refusalText } from '../refusal-text.ts'
import type { ExplainFlags } from './flags.ts'

/** Says what a UserSig says. */
export async function runExplain(this: CliContext, flags: ExplainFlags, given?: string): Promise<void> {
  const { t, language } = this
  const userSig = await readSig(this, given)
  try {
    const claims = await decodeUserSig(userSig)
    if (flags.json === true) writeJson(this, claimsRow(claims))
    else {
      this.print(claimsText(claims, this))
      this.note(
        `${t({ en: 'Nothing of this is checked: anybody can write it. timkit sig verify checks it.', zh: '以上内容未经校验，任何人都可以伪造。校验请用 timkit sig verify。' })}\n`,
      )
    }
  } catch (error) {
    if (!isUserSigError(error)) throw error
    const { meaning, remedy } = explain(error, language)
    this.process.exitCode = exitCodes.incomplete
    if (flags.json === true) writeJson(this, { fault: error.fault, meaning, remedy })
    else this.print(refusalText(error, this))
  }
}
