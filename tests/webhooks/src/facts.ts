import type { TypeName } from '../../commands/src/facts.ts'
import facts from '../webhook-facts.json' with { type: 'json' }

/** What was found of a field. */
export interface EventField {
  readonly name: string
  readonly type: TypeName
  /** Whether it is not always there. */
  readonly optional: boolean
  /** The only values that it was found with; absent where anything goes. */
  readonly values: readonly (string | number)[] | undefined
  /** The fields inside, of a list those of its items; absent where they are no matter of webhooks. */
  readonly fields: readonly EventField[] | undefined
}

/** What was found of an answer that decides. */
export interface AnswerFacts {
  /** The first and the last code of the app's own. */
  readonly codes?: readonly [number, number]
  /** Whether 2 drops in silence. */
  readonly drop?: true
  /** What it may have besides the envelope. */
  readonly fields: readonly EventField[]
}

/** What was found of an event. README.md says where it comes from and what the marks mean. */
export interface EventFacts {
  readonly command: string
  readonly kind: 'before' | 'after'
  /** The pages, as `1047/n` (tencentcloud.com), `269/n` or `647/n` (cloud.tencent.com). */
  readonly pages: readonly string[]
  /** Only of the kind `before`. */
  readonly answer: AnswerFacts | undefined
  /** The fields of the body besides `CallbackCommand`. */
  readonly body: readonly EventField[]
}

/** A type as the file writes it: a mark, the fields inside, or those of the items of a list. */
type Written = string | { readonly [name: string]: Written } | readonly Written[]
type WrittenFields = Readonly<Record<string, Written>>

interface WrittenEvent extends Omit<EventFacts, 'answer' | 'body'> {
  readonly answer?: Omit<AnswerFacts, 'fields'> & { readonly fields?: WrittenFields }
  readonly body: WrittenFields
}

const marks: Readonly<Record<string, TypeName>> = {
  S: 'String',
  I: 'Integer',
  SI: 'String|Integer',
  'S[]': 'String[]',
  'S|S[]': 'String|Integer|String[]',
  map: 'Object',
  elements: 'Object[]',
}

/** Every event. */
export const events: readonly EventFacts[] = (facts.events as unknown as readonly WrittenEvent[]).map(
  ({ answer, body, ...event }) => ({
    ...event,
    answer: answer && { ...answer, fields: read(answer.fields ?? {}) },
    body: read(body),
  }),
)

function read(fields: WrittenFields): readonly EventField[] {
  return Object.entries(fields).map(([written, type]) => {
    const name = written.replace(/\?$/, '')
    return { name, optional: name !== written, ...readType(type) }
  })
}

function readType(written: Written): Pick<EventField, 'type' | 'values' | 'fields'> {
  if (typeof written !== 'string') {
    const inside = Array.isArray(written) ? written[0] : written
    return { type: Array.isArray(written) ? 'Object[]' : 'Object', values: undefined, fields: read(inside) }
  }
  const [mark = '', listed] = written.split(': ')
  const type = marks[mark]
  if (type === undefined) throw new Error(`Cannot read the type "${written}": "${mark}" is no mark`)
  const values = listed?.split(' ').map((value) => (mark === 'I' ? Number(value) : value))
  return { type, values, fields: undefined }
}
