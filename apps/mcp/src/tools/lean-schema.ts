import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import type * as z from 'zod'
import type { Language } from '../config/config.ts'
import { told } from './words/worded.ts'

type JsonSchema = Record<string, unknown>

/**
 * What of a JSON schema says nothing to a model, though it pays for it with every conversation: the dialect, which is the protocol's own when
 * it is not named and whose peculiar words no tool uses; and how long a text may be, which none comes near. The server still holds it to that.
 */
const silent = new Set(['$schema', 'minLength', 'maxLength'])

/**
 * Leaves out of a schema what says nothing to a model. Of answers only the names and types of members are said, two levels deep: bounds are what the server
 * holds them to, and what an item of a list is made of a model reads in the answer, when there is one.
 */
export function leanSchema(
  schema: JsonSchema,
  io: 'input' | 'output',
  language: Language = 'en',
): JsonSchema {
  return io === 'input' ? (lean(schema, language) as JsonSchema) : outline(schema, 2, language)
}

type Schema = StandardSchemaWithJSON<Record<string, unknown>, Record<string, unknown>>
type Standard = Schema['~standard']

/** A schema as the SDK wants it, which a model is shown without what says nothing to it. */
export function leanStandard(
  { jsonSchema }: Pick<Standard, 'jsonSchema'>,
  { io, language }: { readonly io: 'input' | 'output'; readonly language: Language },
  validate: Standard['validate'],
): Schema {
  return {
    '~standard': {
      version: 1,
      vendor: 'timkit',
      jsonSchema: {
        input: (options) => leanSchema(jsonSchema.input(options), io, language),
        output: (options) => leanSchema(jsonSchema.output(options), io, language),
      },
      validate,
    },
  }
}

/** The output schema of a tool: all that it checks is still checked. */
export function outputOf(
  { output }: { readonly output: z.ZodObject },
  { config: { language } }: { readonly config: { readonly language: Language } },
): StandardSchemaWithJSON {
  const standard = output['~standard']
  return leanStandard(standard, { io: 'output', language }, (value) => standard.validate(value))
}

/** Below `properties` stand names of members, which may be called like a word of the schema. */
function lean(value: unknown, language: Language, areNames = false): unknown {
  if (Array.isArray(value)) return value.map((item) => lean(item, language))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => areNames || !silent.has(name))
      .map(([name, member]) => [
        name,
        name === 'description' && !areNames
          ? describedIn(member, language)
          : lean(member, language, !areNames && name === 'properties'),
      ]),
  )
}

function describedIn(description: unknown, language: Language): unknown {
  return typeof description === 'string' ? told(description, language) : description
}

function outline(
  { type, description, enum: choices, properties }: JsonSchema,
  levels: number,
  language: Language,
): JsonSchema {
  const described = { type, description: describedIn(description, language) }
  // Of the deepest members the values are read in the answer.
  const own = levels === 0 ? described : { ...described, enum: choices }
  if (properties === undefined || levels === 0) return own
  const members = Object.entries(properties as Readonly<Record<string, JsonSchema>>)
  return {
    ...own,
    properties: Object.fromEntries(
      members.map(([name, member]) => [name, outline(member, levels - 1, language)]),
    ),
  }
}
