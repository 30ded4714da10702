import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { readLeniently } from './lenient-input.ts'

const shape = {
  id: z.string().min(1),
  ids: z.array(z.string().min(1)).min(1),
  note: z.string().optional(),
  code: z.int().optional(),
  limit: z.int().min(1).max(200).default(50),
  only: z.boolean().default(false),
  kind: z.enum(['C2C', 'Group']).optional(),
  peers: z.array(z.string()).min(1).optional(),
}
const schema = z.strictObject(shape).partial({ id: true, ids: true })

const read = (value: unknown) => schema.safeParse(readLeniently(value, shape))

describe('what is really wrong stays refused', () => {
  test.each<[string, unknown]>([
    ['a word for a number', { limit: 'five' }],
    ['a number with a fraction', { limit: '5.5' }],
    ['a number out of bounds', { limit: '500' }],
    ['a number with a unit', { limit: '5 items' }],
    ['hexadecimal digits', { code: '0x1f' }],
    ['a word for a boolean', { only: 'yes' }],
    ['another number for a boolean', { only: 2 }],
    ['another choice', { kind: 'chatroom' }],
    ['a number that lost digits', { id: 2 ** 60 }],
    ['a fraction for an id', { id: 1.5 }],
    ['a boolean for an id', { id: true }],
    ['an object for an id', { id: {} }],
    ['several texts for one', { id: ['a', 'b'] }],
    ['nothing for an id', { id: null }],
    ['an empty id', { id: '' }],
    ['an empty list that is needed', { ids: [] }],
    ['several ids in one text', { ids: 'alice,bob' }],
    ['a list that is cut short', { ids: '["alice"' }],
    ['a list with nothing in it', { ids: ['alice', null] }],
    ['an object for a list', { ids: { 0: 'alice' } }],
    ['an unknown parameter', { idd: null }],
    ['no object', 'alice'],
    ['a list for all', ['alice']],
    ['nothing at all', null],
  ])('%s', (_name, value) => {
    expect(read(value).success).toBe(false)
  })
})

describe('what hosts send is read', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a number as text', { limit: '5', code: ' -70009 ' }, { limit: 5, code: -70_009 }],
    ['a whole number with a point', { limit: '5.0' }, { limit: 5 }],
    ['a boolean as text', { only: 'true' }, { only: true }],
    ['a boolean as text, as Python writes it', { only: 'False' }, { only: false }],
    ['a boolean as number', { only: 1 }, { only: true }],
    ['nothing', { note: null, code: null, limit: null, only: null, kind: null, peers: null }, {}],
    ['empty texts', { note: '', code: '', limit: ' ', only: '', kind: '', peers: '' }, {}],
    ['an empty list that is not needed', { peers: [] }, {}],
    ['an empty list as text that is not needed', { peers: '[]' }, {}],
    ['the word null where no text is wanted', { code: 'null', limit: 'None', kind: 'undefined' }, {}],
    ['the word null where a text is wanted', { note: 'null' }, { note: 'null' }],
    ['an id of digits', { id: 10_001, ids: [10_001, 'bob'] }, { id: '10001', ids: ['10001', 'bob'] }],
    ['a text as a list of one', { id: ['alice'], kind: ['Group'] }, { id: 'alice', kind: 'Group' }],
    ['a list as JSON', { ids: ' ["alice", "bob,x"]' }, { ids: ['alice', 'bob,x'] }],
    ['a list of one as text', { ids: 'alice' }, { ids: ['alice'] }],
    ['a list of one number', { ids: 10_001 }, { ids: ['10001'] }],
    ['a choice in another case', { kind: 'c2c' }, { kind: 'C2C' }],
    ['what is right', { id: ' a ', limit: 7, only: true }, { id: ' a ', limit: 7, only: true }],
  ])('%s', (_name, value, expected) => {
    expect(read(value).data).toEqual({ limit: 50, only: false, ...expected })
  })
})
