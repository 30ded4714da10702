import { describe, expect, test } from 'vitest'
import { leanSchema } from './lean-schema.ts'

describe('what a schema says nothing with', () => {
  test('is not taken from members that are called like it', () => {
    const properties = {
      minimum: { type: 'integer', minimum: 1 },
      properties: { type: 'string', maximum: 2 },
    }
    expect(leanSchema({ type: 'object', properties }, 'output')).toEqual({
      type: 'object',
      properties: { minimum: { type: 'integer' }, properties: { type: 'string' } },
    })
  })

  test('is the dialect and the length of texts in what a model has to fill in: other bounds and strictness stay', () => {
    const schema = { type: 'object', additionalProperties: false, properties: { limit: { maximum: 5 } } }
    expect(leanSchema({ $schema: 'https://example.com/dialect', maxLength: 5, ...schema }, 'input')).toEqual(
      schema,
    )
  })

  test('is left out at any depth of an answer', () => {
    const page = { type: 'object', additionalProperties: false, properties: { seq: { maximum: 5 } } }
    expect(leanSchema({ properties: { page } }, 'output')).toEqual({
      properties: { page: { type: 'object', properties: { seq: {} } } },
    })
  })

  test('is what the items of a list are made of, in an answer only', () => {
    const schema = {
      properties: { list: { type: 'array', items: { type: 'object', properties: { seq: {} } } } },
    }
    expect(leanSchema(schema, 'output')).toEqual({
      properties: { list: { type: 'array' } },
    })
    expect(leanSchema(schema, 'input')).toEqual(schema)
  })
})
