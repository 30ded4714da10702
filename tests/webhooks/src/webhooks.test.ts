import { readdirSync, readFileSync } from 'node:fs'
import { type WebhookFact, webhookEvents } from '@timkit/core/webhook'
import { beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../../packages/emulator/src/webhooks/samples/samples.ts'
import { findInTypes } from '../../commands/src/type-findings.ts'
import { type EventFacts, type EventField, events } from './facts.ts'
import { sampleFindings } from './sample-findings.ts'
import { linesOf } from './type-lines.ts'

const commands = Object.keys(webhookEvents)
const table: Readonly<Record<string, WebhookFact>> = webhookEvents
const bodies = new Map<string, { readonly CallbackCommand: string }>(Object.entries(samples))

test('core has every event that was found, and no other', () => {
  expect(events).toHaveLength(61)
  expect(commands.toSorted()).toEqual(events.map(({ command }) => command).sort())
})

test('the emulator has a sample of every event that was found, and of no other', () => {
  expect(Object.keys(samples).sort()).toEqual(events.map(({ command }) => command).sort())
})

test.each(events)('the entry of $command is as found', ({ command, kind, answer }) => {
  const { codes, drop, changes, ...entry } = table[command] as WebhookFact
  expect(entry.kind).toBe(kind)
  expect({ codes, drop, changes: changes ?? [] }).toEqual({
    codes: answer?.codes,
    drop: answer?.drop,
    changes: answer?.fields.map(({ name }) => name) ?? [],
  })
})

test.each(events)('the key of $command is of fields that it has', ({ command, body }) => {
  const { kind, key = [] } = table[command] as WebhookFact
  expect(key.filter((part) => !hasField(body, part))).toEqual([])
  if (kind === 'before') expect(key).toEqual([])
})

describe('types', () => {
  let found: ReadonlyMap<string, readonly string[]>
  beforeAll(() => {
    found = findInTypes(events.flatMap(linesOf))
  })

  test.each(events)('of $command are as found', ({ command }) => {
    expect(found.get(command) ?? []).toEqual([])
  })
})

test.each(events)('the sample of $command is as found', ({ command, body }) => {
  const { CallbackCommand, ...sample } = bodies.get(command) as { CallbackCommand: string }
  expect(CallbackCommand).toBe(command)
  expect(sampleFindings(sample, body, command)).toEqual([])
})

describe('the page that a comment names', () => {
  const folder = new URL('../../../packages/core/src/webhook/events/', import.meta.url)
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const comment = / {2}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2}'([\w.]+)': \{/g
  const comments = new Map(
    sources
      .flatMap((source) => [...source.matchAll(comment)])
      .map(([, text = '', command = '']) => [command, text]),
  )

  test.each(events)('is one of $command, where it has any', ({ command, pages }: EventFacts) => {
    const [, named] = /product\/(\d+\/\d+)/.exec(comments.get(command) ?? '') ?? []
    if (pages.length === 0) expect(named).toBeUndefined()
    else expect(pages).toContain(named)
  })
})

function hasField(fields: readonly EventField[], path: string): boolean {
  const [name, ...rest] = path.split('[].')
  const field = fields.find((each) => each.name === name)
  if (field === undefined || rest.length === 0) return field !== undefined
  return hasField(field.fields ?? [], rest.join('[].'))
}
