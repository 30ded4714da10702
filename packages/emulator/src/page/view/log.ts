import { explain } from '@timkit/core'
import type { RequestRecord } from '../../gateway/request-log.ts'
import { findingsOf, wrongClaims } from '../findings/findings.ts'
import type { PageParts } from '../parts.ts'
import type { PageLocale } from '../wire/locale.ts'
import type { ExplanationView, LogEntry, LogPage, Outcome } from '../wire/log.ts'
import { jsonOf } from './json.ts'

/** The status of a batch that succeeded in part. */
const partialSuccess = 'SomeError'

/** Collects the requests after one, with what is to say about each. */
export function logPageOf(parts: PageParts, run: string, after: number, locale: PageLocale): LogPage {
  const { records } = parts.log
  const oldest = records[0]?.id
  return {
    run,
    ...(oldest !== undefined && { oldest }),
    entries: records.filter((record) => record.id > after).map((record) => logEntryOf(parts, record, locale)),
  }
}

/** Explains a code in words; `undefined` for success. */
export function explanationOf(code: number, locale: PageLocale): ExplanationView {
  const { name, meaning, remedy, documentation } = explain(code, locale)
  return { ...(name !== undefined && { name }), meaning, remedy, documentation }
}

function logEntryOf(parts: PageParts, record: RequestRecord, locale: PageLocale): LogEntry {
  const { id, time, duration, method, command, status, userSig, body, answer } = record
  const outcome = outcomeOf(record)
  const code = record.errorCode
  return {
    id,
    time,
    duration,
    method,
    command,
    status,
    outcome,
    ...defined({
      errorCode: code,
      errorInfo: record.errorInfo,
      identifier: record.identifier,
      agent: record.agent,
      fault: record.fault,
      query: record.query,
    }),
    ...(userSig && { userSig: { ...userSig, wrong: wrongClaims(record, parts.settings) } }),
    ...(body !== undefined && { request: jsonOf(body) }),
    ...(answer !== undefined && { answer: jsonOf(answer) }),
    ...(code !== undefined && code !== 0 && { explanation: explanationOf(code, locale) }),
    findings: findingsOf(record, parts, locale),
  }
}

function outcomeOf({ errorCode, status, answer }: RequestRecord): Outcome {
  // Status 0 is an answer that never came.
  if (status === 0 || status >= 400 || (errorCode !== undefined && errorCode !== 0)) return 'refused'
  return answer !== undefined && 'ActionStatus' in answer && answer.ActionStatus === partialSuccess
    ? 'partial'
    : 'ok'
}

function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
