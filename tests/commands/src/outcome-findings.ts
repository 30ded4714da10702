import type { DescribedCommand } from '../../../packages/core/scripts/read-services.ts'
import type { Command, Field } from './facts.ts'

type Endpoint = DescribedCommand['endpoint']

/** Fields by which the entry of a list says what became of its item; a `Result` in words is a verdict on a text. */
const codes = new Set(['ErrorCode', 'ResultCode', 'RetCode', 'Code', 'Result', 'Deleted'])

/** Lists of names that say what failed. */
const saysFailed = /^(?:Fail|Invalid|Error)/

/** Finds what in a documented answer tells of single items and is in no table, and what a table names and is in no answer. */
export function outcomeFindings({ path, response }: Command, { outcomes = [] }: Endpoint): readonly string[] {
  const documented = new Map(signsIn(response).map(({ sign, field }) => [sign, field]))
  const named = new Set(
    outcomes.filter(({ only }) => only !== 'done').map((list) => joined(list.in, list.code)),
  )
  const items = outcomes.flatMap((list) => [list.item ?? []].flat().map((item) => joined(list.in, item)))
  return [
    ...[...documented.keys()]
      .filter((sign) => !named.has(sign))
      .map((sign) => `${path} tells by ${sign} what was not done, which its table does not say`),
    ...[...named]
      .filter((sign) => !documented.has(sign))
      .map((sign) => `${path} is said to tell by ${sign}, which no answer has`),
    ...items
      .filter((item) => fieldAt(response, item) === undefined)
      .map((item) => `${path} is said to name its items by ${item}, which no answer has`),
    ...outcomes.flatMap(({ in: list, code, fails }) => {
      const sign = joined(list, code)
      const field = documented.get(sign)
      if (field === undefined || failing(field) === fails) return []
      return [`${path} fails by ${failing(field) ?? 'a code'} of ${sign}, not by ${fails ?? 'a code'}`]
    }),
  ]
}

/** The only value of a field that is documented to say that it was not done. */
function failing({ type, meaning = '' }: Field): 0 | false | undefined {
  if (type === 'Boolean') return false
  return /^0 failed\b/.test(meaning) ? 0 : undefined
}

function signsIn(fields: readonly Field[], at: readonly string[] = []): { sign: string; field: Field }[] {
  return fields.flatMap((field) => {
    const path = [...at, field.name]
    const isList = field.type.endsWith('[]')
    const inside = field.fields ?? []
    const signs = isList
      ? inside.filter(isCode).map((code) => ({ sign: joined(path.join('.'), code.name), field: code }))
      : []
    const bare = isList && inside.length === 0 && saysFailed.test(field.name)
    return [...signs, ...(bare ? [{ sign: path.join('.'), field }] : []), ...signsIn(inside, path)]
  })
}

function isCode({ name, type }: Field): boolean {
  return codes.has(name) && (type === 'Integer' || type === 'Boolean')
}

function fieldAt(fields: readonly Field[], path: string): Field | undefined {
  const [name, ...rest] = path.split('.')
  const field = fields.find((each) => each.name === name)
  return rest.length === 0 ? field : fieldAt(field?.fields ?? [], rest.join('.'))
}

function joined(list: string, field: string | undefined): string {
  return field === undefined ? list : `${list}.${field}`
}
