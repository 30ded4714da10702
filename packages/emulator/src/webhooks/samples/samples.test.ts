import { webhookEvents } from '@timkit/core/webhook'
import { expect, test } from 'vitest'
import { type Fields, type FieldType, webhookFields } from '../../../test/webhook-fields.ts'
import { samples } from './samples.ts'

const commands = Object.keys(webhookEvents) as (keyof typeof webhookEvents)[]

test('what is found of the events is of those that the table has', () => {
  expect(Object.keys(webhookFields).sort()).toEqual([...commands].sort())
  expect(Object.keys(samples).sort()).toEqual([...commands].sort())
})

test.each(commands)('%s waits for an answer where that was found', (command) => {
  expect(webhookEvents[command].kind).toBe(webhookFields[command]?.kind)
})

test.each(commands)('a sample of %s has its fields, and no others', (command) => {
  const { CallbackCommand, ...body } = samples[command]
  expect(CallbackCommand).toBe(command)
  expect(differences(body, webhookFields[command]?.fields ?? {}, command)).toEqual([])
})

/** Where a value is not what was found: each as the path of its field, and what it should be. */
function differences(value: unknown, type: FieldType, path: string): string[] {
  if (type === 'any') return []
  if (type === 'S' || type === 'I' || type === 'SI') {
    const is = typeof value === 'string' ? 'S' : Number.isSafeInteger(value) ? 'I' : 'neither'
    return type.includes(is) ? [] : [`${path} should be ${type}`]
  }
  if (isList(type)) {
    if (!Array.isArray(value)) return [`${path} should be a list`]
    return value.flatMap((each: unknown, index) => differences(each, type[0], `${path}[${index}]`))
  }
  if (typeof value !== 'object' || value === null) return [`${path} should be an object`]
  return differencesOfObject(value as Record<string, unknown>, type, path)
}

function differencesOfObject(value: Record<string, unknown>, fields: Fields, path: string): string[] {
  const found: string[] = []
  const known = new Set<string>()
  for (const [written, type] of Object.entries(fields)) {
    const name = written.replace(/\?$/, '')
    known.add(name)
    if (value[name] !== undefined) found.push(...differences(value[name], type, `${path}.${name}`))
    else if (name === written) found.push(`${path}.${name} is missing`)
  }
  const others = Object.keys(value).filter((name) => !known.has(name))
  return [...found, ...others.map((name) => `${path}.${name} was not found`)]
}

function isList(type: FieldType): type is readonly [FieldType] {
  return Array.isArray(type)
}
