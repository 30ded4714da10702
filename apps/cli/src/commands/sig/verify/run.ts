import { exitCodes } from '@timkit/command-line'
import { decodeUserSig, explain, isUserSigError, verifyUserSig } from '@timkit/core'
import type { CliContext } from '../../../context.ts'
import { openCredentials } from '../../../open/open-credentials.ts'
import { writeJson } from '../../../output/write-json.ts'
import { claimsRow, claimsText } from '../claims-text.ts'
import { readSig } from '../read-sig.ts'
import { refusalText } from '../refusal-text.ts'
import type { VerifyFlags } from './flags.ts'

/** Verifies a UserSig. */
export async function runVerify(this: CliContext, flags: VerifyFlags, given?: string): Promise<void> {
  const { t, language, now } = this
  const userSig = await readSig(this, given)
  const credentials = await openCredentials(this, flags)
  try {
    const userId = flags.user ?? (await decodeUserSig(userSig)).userId
    const at = Math.floor(now() / 1000)
    const claims = await verifyUserSig(userSig, { ...credentials, userId, at })
    if (flags.json === true) writeJson(this, { valid: true, ...claimsRow(claims) })
    else this.print(`${t({ en: 'The UserSig is good.', zh: 'UserSig 有效。' })}\n${claimsText(claims, this)}`)
  } catch (error) {
    if (!isUserSigError(error)) throw error
    const { meaning, remedy } = explain(error, language)
    this.process.exitCode = exitCodes.incomplete
    if (flags.json === true) writeJson(this, { valid: false, fault: error.fault, meaning, remedy })
    else this.print(refusalText(error, this))
  }
}
