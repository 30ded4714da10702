import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import type * as z from 'zod'

type JsonSchema = Record<string, unknown>

/**
 * What of a JSON schema says nothing to a model, though it pays for it with every conversation: the dialect, which is the
 * protocol's own when it is not named and whose peculiar words no tool uses, and in answers the bounds that only the server holds
 * them to.
 */
const silent = { input: ['$schema'], output: ['$schema', 'additionalProperties', 'minimum', 'maximum'] }

const silentSets = { input: new Set(silent.input), output: new Set(silent.output) }

/**
 * Leaves out of a schema what says nothing to a model. Of answers it does not say what an item of a list is made of: a model reads that in the
 * answer, when there is one.
 */
export function leanSchema(schema: JsonSchema, io: keyof typeof silent): JsonSchema {
  return lean(schema, silentSets[io]) as JsonSchema
}

type Schema = StandardSchemaWithJSON<Record<string, unknown>, Record<string, unknown>>
type Standard = Schema['~standard']

/** A schema as the SDK wants it, which a model is shown without what says nothing to it. */
export function leanStandard(
  { jsonSchema }: Pick<Standard, 'jsonSchema'>,
  io: keyof typeof silent,
  validate: Standard['validate'],
): Schema {
  return {
    '~standard': {
      version: 1,
      vendor: 'timkit',
      jsonSchema: {
        input: (options) => leanSchema(jsonSchema.input(options), io),
        output: (options) => leanSchema(jsonSchema.output(options), io),
      },
      validate,
    },
  }
}

/** The output schema of a tool: all that it checks is still checked. */
export function outputOf({ output }: { readonly output: z.ZodObject }): StandardSchemaWithJSON {
  const standard = output['~standard']
  return leanStandard(standard, 'output', (value) => standard.validate(value))
}

/** Below `properties` stand names of members, which may be called like a word of the schema. */
function lean(value: unknown, without: ReadonlySet<string>, areNames = false): unknown {
  if (Array.isArray(value)) return value.map((item) => lean(item, without))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => areNames || !without.has(name))
      .map(([name, member]) => [
        name,
        !areNames && name === 'items' && without === silentSets.output && isObjectSchema(member)
          ? { type: 'object' }
          : lean(member, without, !areNames && name === 'properties'),
      ]),
  )
}

function isObjectSchema(schema: unknown): boolean {
  return (schema as JsonSchema).type === 'object'
}
