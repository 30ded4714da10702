import { buildRouteMap } from '@stricli/core'
import type { Translate } from '../../context.ts'
import { explainCommand } from './explain/command.ts'
import { signCommand } from './sign/command.ts'
import { verifyCommand } from './verify/command.ts'

/** What is done with UserSigs. */
export function sigRoutes(t: Translate) {
  return buildRouteMap({
    routes: { sign: signCommand(t), verify: verifyCommand(t), explain: explainCommand(t) },
    docs: { brief: t({ en: 'Sign, verify and explain UserSigs', zh: '签发、校验和解释 UserSig' }) },
  })
}
