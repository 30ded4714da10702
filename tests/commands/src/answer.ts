import { readdirSync } from 'node:fs'
import { ApiError, TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import type { Command } from './facts.ts'
import type { Fields, Fixture, Fixtures } from './fixture.ts'

/** 2026-05-20 12:34:56 in Beijing. */
const noon = Date.UTC(2026, 4, 20, 4, 34, 56)

const folder = new URL('fixtures/', import.meta.url)
const files: readonly { readonly fixtures: Fixtures }[] = await Promise.all(
  readdirSync(folder).map((name) => import(new URL(name, folder).href)),
)
const fixtures: Fixtures = Object.assign({}, ...files.map((file) => file.fixtures))

/** The paths that have a fixture. */
export const planted: readonly string[] = files.flatMap((file) => Object.keys(file.fixtures))

/** An app that has what the sample request of a command needs. */
export interface Prepared {
  /** The sample request, with what nobody could know in its place. */
  readonly request: Fields
  /** Calls the command with a body; a refusal is an answer, too. */
  readonly answer: (body: object) => Promise<Fields>
}

/** Makes an app ready for the sample request of a command. */
export async function prepare({ path, sampleRequest, sampleResponse }: Command): Promise<Prepared> {
  const fixture = fixtures[path] ?? {}
  const accounts = accountsOf(fixture, [sampleRequest, sampleResponse])
  const { groups = [], conversations = [] } = fixture
  const seed = { accounts: accounts.map((UserID) => ({ UserID })), groups, conversations }
  const emulator = createEmulator({ seed, now: () => noon })
  // Some commands may be called once a second.
  const client = new TimClient({ ...emulator, rateLimiter: false })
  const call = (name: string, body: object) => client.request(name, body, { retry: false })
  const changes = await fixture.plant?.({ emulator, client, call })
  return {
    request: { ...sampleRequest, ...changes },
    answer: async (body) => {
      try {
        return { ...(await call(path, body)) }
      } catch (error) {
        if (error instanceof ApiError) return { ErrorCode: error.code, ErrorInfo: error.message }
        throw error
      }
    },
  }
}

/** Has an emulator answer the sample request of a command, in an app that has what it needs. */
export async function answerSample(command: Command): Promise<Fields> {
  const { request, answer } = await prepare(command)
  return answer(request)
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
