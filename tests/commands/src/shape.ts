import type { Field, TypeName } from './facts.ts'

/** Finds where an answer has another shape than the sample: what it lacks, what it has besides, and other types. */
export function shapeFindings(
  sample: Readonly<Record<string, unknown>>,
  answer: Readonly<Record<string, unknown>>,
  documented: readonly Field[],
): string[] {
  return compare(sample, answer, documented, '')
}

function compare(sample: object, answer: object, documented: readonly Field[], at: string): string[] {
  const fieldOf = (name: string) => documented.find((field) => field.name === name)
  const besides = Object.keys(answer)
    .filter((name) => !(name in sample) && fieldOf(name) === undefined && !isOfEnvelope(name, at))
    .map((name) => `has ${at}${name}`)
  return [
    ...besides,
    ...Object.entries(sample).flatMap(([name, expected]) => {
      if (!(name in answer)) return [`lacks ${at}${name}`]
      const actual = answer[name as keyof typeof answer]
      const { type = 'Object', fields = [] } = fieldOf(name) ?? {}
      // Such as the value of a field of a friend: which of its types it has depends on the field.
      if (kindsOf(type).length > 1 && kindsOf(type).includes(kindOf(actual))) return []
      return compareValues(expected, actual, fields, `${at}${name}`)
    }),
  ]
}

function compareValues(
  expected: unknown,
  actual: unknown,
  documented: readonly Field[],
  at: string,
): string[] {
  if (kindOf(expected) !== kindOf(actual)) return [`has ${at} as ${kindOf(actual)}, not ${kindOf(expected)}`]
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const [first] = expected
    if (first === undefined) return []
    if (actual.length === 0) return [`has nothing in ${at}`]
    // A page shows different items to show different fields: all of them together are the shape.
    return compareValues(merged(expected), merged(actual), documented, `${at}[]`)
  }
  // Names of the app's own, such as attributes, are no shape.
  if (!isObject(expected) || !isObject(actual)) return []
  return compare(expected, actual, documented, `${at}.`)
}

function merged(items: readonly unknown[]): unknown {
  return items.every(isObject) ? Object.assign({}, ...items) : items[0]
}

function isOfEnvelope(name: string, at: string): boolean {
  return at === '' && ['ActionStatus', 'ErrorCode', 'ErrorInfo', 'ErrorDisplay', 'RequestId'].includes(name)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindsOf(type: TypeName): readonly string[] {
  const kinds = { String: 'a string', Integer: 'a number', Boolean: 'a boolean', Object: 'an object' }
  return type.split('|').map((each) => kinds[each as keyof typeof kinds] ?? 'a list')
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
