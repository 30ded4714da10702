import { ApiError, TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { type Judgement, judge } from './exceptions.ts'
import type { Command } from './facts.ts'
import type { Fields, Fixture } from './fixture.ts'
import { fixtures } from './fixtures.ts'
import { shapeFindings } from './shape.ts'

/** 2026-05-20 12:34:56 in Beijing. */
const noon = Date.UTC(2026, 4, 20, 4, 34, 56)

/** An app that has what the sample request of a command needs. */
export interface Prepared {
  /** The sample request, with what nobody could know in its place. */
  readonly request: Fields
  /** A client of the app, which neither waits nor tries again. */
  readonly client: TimClient
}

/** Makes an app ready for the sample request of a command. */
export async function prepare({ path, sampleRequest, sampleResponse }: Command): Promise<Prepared> {
  const fixture = fixtures[path] ?? {}
  const accounts = accountsOf(fixture, [sampleRequest, sampleResponse])
  const { groups = [], conversations = [] } = fixture
  const seed = { accounts: accounts.map((UserID) => ({ UserID })), groups, conversations }
  const emulator = createEmulator({ seed, now: () => noon })
  // Some commands may be called once a second.
  const client = new TimClient({ ...emulator, rateLimiter: false, retry: false })
  const call = (name: string, body: object) => client.request(name, body)
  const changes = await fixture.plant?.({ emulator, client, call })
  return { request: { ...sampleRequest, ...changes }, client }
}

/** What comes of a call: a refusal is an answer, too. */
export async function answerOf(call: () => Promise<object>): Promise<Fields> {
  try {
    return { ...(await call()) }
  } catch (error) {
    if (error instanceof ApiError) return { ErrorCode: error.code, ErrorInfo: error.message }
    throw error
  }
}

/** Compares the answer to a sample request with the sample answer: what differs, and has no reason to. */
export function judgeAnswer({ path, response, sampleResponse }: Command, answer: Fields): Judgement {
  const findings = shapeFindings(sampleResponse, answer, response)
  if (answer.ErrorCode !== sampleResponse.ErrorCode)
    findings.push(`has the code ${answer.ErrorCode}, not ${sampleResponse.ErrorCode}: ${answer.ErrorInfo}`)
  return judge(
    'answers',
    path,
    findings.map((finding) => `${path} ${finding}`),
  )
}

function accountsOf(fixture: Fixture, samples: readonly unknown[]): readonly string[] {
  const { accounts = [], absent = [], groups = [] } = fixture
  const inGroups = groups.flatMap(({ Owner_Account, members = [] }) => [
    Owner_Account,
    ...members.map(({ Member_Account }) => Member_Account),
  ])
  const named = samples.flatMap(namedAccounts).filter((id) => !absent.includes(id))
  return [...new Set([...named, ...accounts, ...inGroups])]
}

/** What stands in fields that hold accounts; robots and official accounts, which begin with `@`, are none. */
function namedAccounts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namedAccounts)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) =>
    /_Account$|^UserID$/.test(name) ? [inside].flat().flatMap(idOf) : namedAccounts(inside),
  )
}

function idOf(value: unknown): readonly string[] {
  if (typeof value !== 'string') return namedAccounts(value)
  return value === '' || value.startsWith('@') ? [] : [value]
}
