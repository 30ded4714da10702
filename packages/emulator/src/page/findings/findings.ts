import { nearest } from '@timkit/core/internal'
import type { RequestRecord } from '../../gateway/request-log.ts'
import { sampleApp } from '../../options.ts'
import { documentedCommands } from '../../services/documented.ts'
import { mannerOf } from '../../services/manner-of.ts'
import { routes } from '../../services/routes.ts'
import type { EmulatorSettings } from '../../settings.ts'
import type { PageParts } from '../parts.ts'
import type { PageLocale } from '../wire/locale.ts'
import type { UserSigView } from '../wire/log.ts'
import { type FindingWords, findingWords } from './finding-words.ts'

/** Clocks of two machines that differ by less are taken for equal, in seconds. */
const toleranceSeconds = 60

/** What the log calls a request for an hourly file. */
const downloadCommand = 'download'

const emulated: ReadonlySet<string> = new Set(routes.map(({ path }) => path))
const documented: readonly string[] = [...documentedCommands.keys()]

/**
 * What is remarkable about one request: what its code alone cannot know, because it compares what was sent
 * with how this emulator is set up.
 */
export function findingsOf(record: RequestRecord, parts: PageParts, locale: PageLocale): string[] {
  const words = findingWords[locale]
  const { fault } = record
  return [
    ...(fault === undefined ? [] : [words.fault(fault)]),
    ...pathFindings(record, words),
    ...queryFindings(record, parts.settings, words),
    ...bodyFindings(record, words),
    ...signatureFindings(record, parts, words),
  ]
}

/** Names the claims of a UserSig that do not fit the request or the emulator. */
export function wrongClaims(record: RequestRecord, { sdkAppId }: EmulatorSettings): UserSigView['wrong'] {
  const { userSig, identifier } = record
  if (userSig === undefined) return []
  const now = record.time / 1000
  const wrong: UserSigView['wrong'][number][] = []
  if (identifier !== undefined && identifier !== userSig.userId) wrong.push('userId')
  if (userSig.sdkAppId !== sdkAppId) wrong.push('sdkAppId')
  if (userSig.time > now + toleranceSeconds) wrong.push('time')
  if (userSig.time + userSig.expire < now) wrong.push('expire')
  return wrong
}

function pathFindings({ command, method, errorCode, status }: RequestRecord, words: FindingWords): string[] {
  if (errorCode === 0 || emulated.has(command)) {
    return method === 'POST' || errorCode === 0 ? [] : [words.method(method)]
  }
  if (command === downloadCommand) {
    if (status === 403) return [words.downloadOver]
    return status === 404 ? [words.downloadUnknown] : []
  }
  if (command.startsWith('/')) {
    const inner = command.replace(/^\/(v\d+\/)?/, '')
    const meant = emulated.has(inner) ? inner : nearest(inner, documented)
    return [words.path, ...(meant === undefined ? [] : [words.meant(`/v4/${meant}`)])]
  }
  if (documented.includes(command)) return [words.notEmulated(command)]
  const meant = nearest(command, documented)
  return [words.unknownCommand(command), ...(meant === undefined ? [] : [words.meant(`/v4/${meant}`)])]
}

function queryFindings(
  { query, command }: RequestRecord,
  settings: EmulatorSettings,
  words: FindingWords,
): string[] {
  if (query === undefined || command.startsWith('/')) return []
  const findings: string[] = []
  // Without random a request is accepted.
  const names = ['sdkappid', 'identifier', 'usersig', 'contenttype']
  const missing = names.filter((name) => (query[name] ?? '') === '')
  if (missing.length > 0) findings.push(words.missing(missing))
  const { sdkappid, identifier, random, contenttype } = query
  if (sdkappid && sdkappid !== String(settings.sdkAppId))
    findings.push(words.app(sdkappid, settings.sdkAppId))
  if (identifier && identifier !== settings.identifier)
    findings.push(words.admin(identifier, settings.identifier))
  if (contenttype && contenttype !== 'json') findings.push(words.contentType(contenttype))
  if (random && (!/^\d{1,10}$/.test(random) || Number(random) > 0xffff_ffff))
    findings.push(words.random(random))
  return findings
}

function bodyFindings({ command, errorCode, method, body }: RequestRecord, words: FindingWords): string[] {
  const { badJson } = mannerOf(command).codes
  const unread = body === undefined && errorCode === badJson && method === 'POST' && emulated.has(command)
  return unread ? [words.body] : []
}

function signatureFindings(record: RequestRecord, parts: PageParts, words: FindingWords): string[] {
  const { userSig, identifier, errorCode } = record
  if (userSig === undefined) return []
  const { settings, clock } = parts
  const wrong = wrongClaims(record, settings)
  const now = record.time / 1000
  const ends = userSig.time + userSig.expire
  const ahead = Math.round((clock.now() - Date.now()) / 1000)
  const findings: string[] = []
  if (wrong.includes('userId')) findings.push(words.user(userSig.userId, identifier ?? ''))
  if (wrong.includes('sdkAppId')) findings.push(words.userSigApp(userSig.sdkAppId, settings.sdkAppId))
  if (wrong.includes('expire')) findings.push(words.expired(now - ends, userSig.expire))
  if (wrong.includes('time')) findings.push(words.early(userSig.time - now))
  if ((wrong.includes('time') || wrong.includes('expire')) && Math.abs(ahead) > toleranceSeconds)
    findings.push(words.clockMoved(ahead))
  if (errorCode === 70009 && !wrong.includes('userId') && !wrong.includes('sdkAppId'))
    findings.push(settings.secretKey === sampleApp.secretKey ? words.sampleKey : words.otherKey)
  return findings
}
