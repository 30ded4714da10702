import { isTimError, SecretKeyError } from '@timkit/core'
import { suggestsWrongKey } from '@timkit/core/internal'
import { loadExplain } from '#env/load-explain'
import { secretKeyWords } from '../apps/check/secret-key-words.ts'
import { EnvironmentKeyError } from '../apps/environment.ts'
import type { Problem } from '../editor/problem.ts'
import { coreLocale, t } from '../text.ts'
import { SignedOutError } from './connections.ts'

const tryAgain = (): Problem['remedy'] => ({ label: t('Try again'), command: 'timkit.refresh' })
const enterKey = (): Problem['remedy'] => ({ label: t('Enter the key'), command: 'timkit.signIn' })

/** Returns what an error means, in the language of the editor. */
export async function problemOf(error: unknown, inBrowser = false): Promise<Problem> {
  if (error instanceof SignedOutError) {
    return {
      title: t('Signed out'),
      details: t('There is no key for {0} in this editor. Enter it to go on.', error.app.label),
      remedy: enterKey(),
    }
  }
  if (error instanceof EnvironmentKeyError) {
    return { title: t('No key'), details: error.message, remedy: tryAgain() }
  }
  if (error instanceof SecretKeyError) {
    // It was saved by an earlier version, which looked less closely.
    return { title: t('No key'), details: secretKeyWords(error.fault), remedy: enterKey() }
  }
  if (!isTimError(error)) {
    const message = error instanceof Error ? error.message : String(error)
    return {
      title: t('Something went wrong'),
      details: message,
      remedy: { label: t('Show the log'), command: 'timkit.showLog' },
    }
  }
  const { explain } = await loadExplain()
  const { meaning, remedy } = explain(error, coreLocale())
  const skew = 'clockSkew' in error && typeof error.clockSkew === 'number' ? error.clockSkew : undefined
  const lines = [meaning, remedy]
  if (skew !== undefined && Math.abs(skew) > 60) {
    lines.push(
      skew > 0
        ? t('The clock of this machine is {0} s ahead of the service: set it right first.', Math.round(skew))
        : t('The clock of this machine is {0} s behind the service: set it right first.', Math.round(-skew)),
    )
  }
  if (inBrowser && error.code === 'network') {
    // The likely reason first: a browser does not report why it did not call.
    lines.unshift(
      t(
        'This editor runs in a browser, which may only call services that allow it; Tencent’s does not. Use the desktop editor, a remote window, or sample data.',
      ),
    )
  }
  const isKey = typeof error.code === 'number' && suggestsWrongKey(error.code)
  return {
    title: shortTitle(error.code),
    details: [...lines, '', error.message].join('\n'),
    remedy: isKey ? enterKey() : tryAgain(),
    code: typeof error.code === 'number' ? error.code : undefined,
  }
}

/** A few words fit into a line of a tree; the details say the rest. */
function shortTitle(code: number | string): string {
  if (typeof code === 'number') return t('Refused ({0})', code)
  if (code === 'network') return t('No connection')
  if (code === 'timeout') return t('No answer in time')
  if (code === 'integrity') return t('Damaged file')
  return t('Unexpected answer')
}
