import type { Failure } from '@timkit/core'
import type { App } from '../../app.ts'
import type { Language } from '../../config/config.ts'
import { idText, shortLine } from '../../render/message-text.ts'
import { maskText } from '../../safety/mask.ts'
import { safeLine } from '../../safety/sanitize.ts'
import { peopleWords } from '../../told/people-words.ts'
import { failureText } from '../failure-text.ts'

/** What is known of an account. */
export interface KnownOfAccount {
  readonly id: string
  /** `undefined`: nobody knows. */
  readonly exists: boolean | undefined
  readonly name: string | undefined
  readonly nameFailure?: Failure | undefined
  readonly status: string | undefined
  /** When it last talked, in unix seconds, and with whom. */
  readonly talked?: { readonly at: number; readonly with: string } | undefined
}

/** An account as an answer shows it. */
export interface FoundAccount {
  readonly account: string
  readonly exists: boolean | undefined
  readonly name: string | undefined
  readonly status: string | undefined
  readonly talked: string | undefined
  readonly problems: string[] | undefined
}

/** Shows an account; its name has at most so many characters. */
export function foundAccount(known: KnownOfAccount, { config, zone }: App, most = 80): FoundAccount {
  const { id, exists, name, status, talked } = known
  return {
    // Longer than the service has any it may be, and then does not exist.
    account: shortLine(safeLine(id), 48),
    exists,
    name: name === undefined ? undefined : shortLine(safeLine(maskText(name, config.mask)), most),
    status: status === undefined ? undefined : shortLine(safeLine(status), 20),
    talked:
      talked === undefined
        ? undefined
        : peopleWords[config.language].talked(
            shortLine(idText(talked.with), 48),
            `${zone.day(talked.at)} ${zone.minute(talked.at)}`,
          ),
    problems: problemsOf(known, most, config.language),
  }
}

/** An account on a line. */
export function accountLine(
  { account, exists, name, status, talked, problems }: FoundAccount,
  language: Language,
): string {
  const say = peopleWords[language]
  if (exists === undefined) return say.unknown(idText(account))
  if (!exists) return say.missing(idText(account))
  const isFailed = problems?.some((each) => each.startsWith(say.name)) === true
  const called = name ?? (isFailed ? say.nameUnknown : say.noName)
  return say.line(idText(account), called, status ?? say.statusUnknown, talked)
}

/** What was asked for and did not come: what does not exist has neither name nor status, which is no problem. */
function problemsOf(
  { exists, status, nameFailure }: KnownOfAccount,
  most: number,
  language: Language,
): string[] | undefined {
  const say = peopleWords[language]
  if (exists === undefined) return [say.problem(say.existence, say.unsaid)]
  if (!exists) return undefined
  const parts = [
    ...(nameFailure === undefined
      ? []
      : [shortLine(say.problem(say.name, failureText(nameFailure, language)), most)]),
    ...(status === undefined ? [say.problem(say.status, say.unsaid)] : []),
  ]
  return parts.length === 0 ? undefined : parts
}
