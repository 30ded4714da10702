import fc from 'fast-check'
import { type CommandFacts, type FieldFacts, facts } from '../facts.ts'
import type { Known } from './world.ts'

/** The names of all fields of all requests, and some that every object has. */
const names: readonly string[] = [
  ...new Set(facts.flatMap(({ request }) => namesOf(request))),
  '__proto__',
  'constructor',
  'toString',
]

function namesOf(fields: readonly FieldFacts[]): readonly string[] {
  return fields.flatMap(({ name, fields: inside = [] }) => [name, ...namesOf(inside)])
}

const words = ['alice', 'tea', 'C2C', 'Public', '1_2_3', 'TIMTextElem', '__proto__', '']
const { value: odd } = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(...words, undefined, null, true, 0, 1, -1, 2 ** 32, 1.5, 1e308),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: dictionary(tie('value'), 8),
}))

/** Fields of any commands, with anything in them. */
function dictionary(value: fc.Arbitrary<unknown>, maxKeys: number): fc.Arbitrary<Record<string, unknown>> {
  return fc.dictionary(fc.constantFrom(...names), value, { maxKeys, noNullPrototype: true })
}

/** A body that fits no command but by chance. */
export const anyFields: fc.Arbitrary<object> = dictionary(odd, 10)

/** A request of any command: most of its fields as documented, some odd, and at times one of another command. */
export function anyRequest(known: Known): fc.Arbitrary<{ path: string; request: object }> {
  return fc.oneof(
    ...facts.map(({ path, request, sampleRequest }: CommandFacts) => {
      const valuesOf = valuesIn(known, path)
      return fc
        .tuple(
          objectOf(request, sampleRequest, valuesOf),
          fc.oneof(often(fc.constant({})), rarely(dictionary(odd, 3))),
        )
        .map(([right, strange]) => ({ path, request: { ...right, ...strange } }))
    }),
  )
}

/** The values of a field that mean something in the app, by its name. */
type ValuesOf = (name: string) => readonly unknown[] | undefined

function valuesIn({ idsOf }: Known, path: string): ValuesOf {
  const ids = idsOf(path)
  return (name) => {
    const kind = /_Account$|^UserID$|^Accounts$/.test(name) ? 'account' : name
    return ids[`${path} ${name}`] ?? ids[name] ?? ids[kind]
  }
}

function objectOf(
  fields: readonly FieldFacts[],
  sample: unknown,
  valuesOf: ValuesOf,
): fc.Arbitrary<Record<string, unknown>> {
  const sampleOf = (name: string): unknown => Object(sample)[name]
  const model = Object.fromEntries(
    fields.map((field) => [
      field.name,
      fc.oneof({ weight: 40, arbitrary: filled(field, sampleOf(field.name), valuesOf) }, rarely(odd)),
    ]),
  )
  // What the sample has belongs together; the rest is there now and then.
  const usual = fields.filter(({ name }) => sampleOf(name) !== undefined).map(({ name }) => name)
  const asSample = fc.record(Object.fromEntries(usual.map((name) => [name, model[name] ?? odd])))
  const required = fields.filter((field) => field.required === true).map(({ name }) => name)
  return fc.oneof(
    { weight: 3, arbitrary: asSample },
    { weight: 2, arbitrary: fc.record(model, { requiredKeys: required }) },
  )
}

function filled(field: FieldFacts, sample: unknown, valuesOf: ValuesOf): fc.Arbitrary<unknown> {
  if (!field.type.endsWith('[]') || field.type.includes('|')) return itemOf(field, sample, valuesOf)
  const samples: readonly unknown[] = Array.isArray(sample) && sample.length > 0 ? sample : [undefined]
  const item = fc.oneof(...samples.map((each) => itemOf(field, each, valuesOf)))
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(item) },
    rarely(fc.array(item, { minLength: 1, maxLength: 3 })),
  )
}

function itemOf({ name, type, enum: values, fields }: FieldFacts, sample: unknown, valuesOf: ValuesOf) {
  if (values !== undefined) return fc.constantFrom<unknown>(...values)
  if (fields !== undefined) return objectOf(fields, sample, valuesOf)
  const known = valuesOf(name)
  if (known !== undefined) return fc.constantFrom<unknown>(...known)
  if (sample !== undefined) return fc.constant(sample)
  if (type.startsWith('Integer')) return fc.constantFrom<unknown>(1, 0, 2, 20)
  if (type.startsWith('String')) return fc.constantFrom<unknown>('1', 'hello', 'a')
  return type === 'Boolean' ? fc.boolean() : fc.constant({})
}

function often<T>(arbitrary: fc.Arbitrary<T>) {
  return { weight: 20, arbitrary }
}

function rarely<T>(arbitrary: fc.Arbitrary<T>) {
  return { weight: 1, arbitrary }
}
