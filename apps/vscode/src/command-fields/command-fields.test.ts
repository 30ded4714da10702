import { type Endpoint, tables } from '@timkit/core/api'
import { describe, expect, test } from 'vitest'
import { bodyPlace } from './body-place.ts'
import { commandText, fieldText, typeText } from './field-text.ts'
import { commandFields, objectFields } from './fields.generated.ts'
import { plainHoles, skeletonOf, snippetHoles } from './skeleton.ts'
import { fieldsOf, typesAt } from './types-at.ts'

const knowledge = { commandFields, objectFields }
const paths = Object.values(tables)
  .flatMap((table) => Object.values<Endpoint>(table))
  .map(({ path }) => path)

/** Looks at the place of `‸` in a body. */
function look(command: string, marked: string) {
  const offset = marked.indexOf('‸')
  return bodyPlace(knowledge, command, marked.replace('‸', ''), offset)
}
const names = (command: string, marked: string) => look(command, marked).missing.map(({ name }) => name)

describe('the fields of bodies', () => {
  test('are known of every command, and of no other', () => {
    expect(Object.keys(commandFields).toSorted()).toEqual(paths.toSorted())
  })

  test('refer to objects that are there', () => {
    const text = JSON.stringify({ commandFields, objectFields })
    for (const [, name = ''] of text.matchAll(/"object":"([^"]+)"/g))
      expect(objectFields).toHaveProperty([name])
  })

  test('say what each is, without what only a compiler reads', () => {
    const silent = Object.entries(objectFields).flatMap(([name, fields]) =>
      fields
        .filter(({ doc }) => doc === '' || /\{@|@default/.test(doc))
        .map((field) => `${name}.${field.name}`),
    )
    // Their values are free: keys and values of attributes.
    expect(silent.filter((name) => !/^(?:Account)?\w*(?:Attr|Push|key|value)/i.test(name))).toEqual([])
  })
})

describe('a skeleton', () => {
  test.each(paths)('of %s is JSON with what is needed and nothing else', (path) => {
    const body: unknown = JSON.parse(skeletonOf(knowledge, path) ?? 'nothing')
    const types = typesAt(knowledge, path, [], body).slice(0, 1)
    const needed = fieldsOf(knowledge, types, body).filter(({ optional }) => optional !== true)
    expect(Object.keys(body as object).toSorted()).toEqual(needed.map(({ name }) => name).toSorted())
  })

  test('has a text as its message', () => {
    expect(JSON.parse(skeletonOf(knowledge, 'openim/sendmsg', plainHoles) as string)).toEqual({
      To_Account: '',
      MsgRandom: 0,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '' } }],
    })
  })

  test('goes from place to place in an editor', () => {
    expect(skeletonOf(knowledge, 'openim/sendmsg', snippetHoles())).toBe(`{
  "To_Account": "\${1:To_Account}",
  "MsgRandom": \${2:0},
  "MsgBody": [
    {
      "MsgType": "TIMTextElem",
      "MsgContent": {
        "Text": "\${3:Text}"
      }
    }
  ]
}`)
  })

  test('of a command that nobody knows is none', () => {
    expect(skeletonOf(knowledge, 'openim/nothing')).toBeUndefined()
  })
})

describe('a place in a body', () => {
  test('offers the fields that are not there', () => {
    const offered = names('openim/sendmsg', '{"To_Account": "a", "MsgBody": [], "‸"}')
    expect(offered).toContain('MsgRandom')
    expect(offered).not.toContain('To_Account')
    expect(names('openim/sendmsg', '{‸')).toContain('To_Account')
    expect(names('openim/sendmsg', '{"To_Account": "a",\n  ‸\n}')).toContain('MsgBody')
  })

  test('knows elements by their type', () => {
    const element = (inside: string) =>
      names('openim/sendmsg', `{"MsgBody": [{"MsgType": "TIMFaceElem", "MsgContent": {${inside}}}]}`)
    expect(element('‸')).toEqual(['Index', 'Data'])
    expect(names('openim/sendmsg', '{"MsgBody": [{"MsgContent": {"‸"}}]}')).toContain('Text')
  })

  test('offers values, also of types that it does not know yet', () => {
    const { types, field } = look('openim/sendmsg', '{"MsgBody": [{"MsgType": ‸}]}')
    expect(field?.name).toBe('MsgType')
    expect(types.map(typeText).join(' | ')).toContain('"TIMTextElem"')
    expect(types.map(typeText).join(' | ')).toContain('"TIMFaceElem"')
    expect(look('openim/sendmsg', '{"SyncOtherMachine": ‸}').types).toEqual([{ values: [1, 2] }])
  })

  test('knows the field of a list that it is in', () => {
    const { kind, field } = look('openim/sendmsg', '{"SendMsgControl": ["NoUnread", "‸"]}')
    expect({ kind, field: field?.name }).toEqual({ kind: 'value', field: 'SendMsgControl' })
  })

  test.each(['', '{', '[', '{"a"', '{"a":', '"', '{"MsgBody": [{', '}{'])('may be in %j', (body) => {
    for (let offset = 0; offset <= body.length; offset++)
      expect(bodyPlace(knowledge, 'openim/sendmsg', body, offset).kind).toMatch(/key|value/)
  })

  test('says nothing of a command that nobody knows', () => {
    expect(look('x/y', '{"a": ‸}')).toMatchObject({ field: undefined, types: [] })
  })
})

describe('what is said', () => {
  test('of a field: type, whether it is needed, its comment', () => {
    const [field] = fieldsOf(knowledge, typesAt(knowledge, 'openim/sendmsg', [], {}), {}).filter(
      ({ name }) => name === 'MsgLifeTime',
    )
    expect(field && fieldText(field)).toMatch(
      /^\*\*MsgLifeTime\*\* · `number` · may be left out\n\n.*604800/s,
    )
  })

  test('of a command: what it does, its fields, where it is documented', () => {
    const text = commandText(knowledge, 'openim/sendmsg', 'https://example.com/page')
    expect(text).toContain('Sends a one-to-one message')
    expect(text).toContain('Needed: `To_Account`, `MsgRandom`, `MsgBody`')
    expect(text).toContain('(https://example.com/page)')
  })
})
