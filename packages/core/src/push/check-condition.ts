import {
  checkEncodable,
  checkList,
  checkObject,
  isObject,
  mustBe,
  outOfRange,
  show,
  wrongType,
} from '../check.ts'

const attributes = ['AttrsOr', 'AttrsAnd']
const tags = ['TagsOr', 'TagsAnd', 'TagsNot']

/** A condition names at most so many tags in a list. */
const maxTags = 10

/** The documented length of a tag and of the value of an attribute, in bytes of UTF-8. */
const maxBytes = 50

/**
 * Refuses a condition that the service would refuse, and one that chooses nobody: what has no meaning would leave everybody.
 *
 * @param knowsNot Whether the command has `TagsNot`.
 */
export function checkCondition(condition: unknown, knowsNot: boolean): void {
  checkObject(condition, 'condition')
  const given = Object.entries(condition).filter(([, value]) => value !== undefined)
  for (const [name] of given) {
    if (attributes.includes(name)) continue
    if (!tags.includes(name))
      throw wrongType(`condition.${name}`, `is none: give ${[...attributes, ...tags].join(', ')}`)
    if (name === 'TagsNot' && !knowsNot)
      throw wrongType('condition.TagsNot', 'is not for a message, only for a notification')
  }
  if (given.length === 0) throw wrongType('condition', 'says nothing: leave it out to push to everybody')
  if (new Set(given.map(([name]) => attributes.includes(name))).size > 1) {
    throw wrongType(
      'condition',
      'has attributes and tags, which exclude each other: choose by one of them (90039)',
    )
  }
  for (const [name, value] of given) {
    if (attributes.includes(name)) checkAttributes(`condition.${name}`, value)
    else checkTags(`condition.${name}`, value)
  }
}

function checkAttributes(argument: string, value: unknown): void {
  if (!isObject(value) || Object.keys(value).length === 0)
    throw mustBe(argument, 'an object with attributes', value)
  for (const [name, wanted] of Object.entries(value)) checkWord(`${argument}.${name}`, wanted)
}

function checkTags(argument: string, value: unknown): void {
  const list = checkList(value as Iterable<unknown>, argument, 'a list of tags')
  if (list.length === 0) throw wrongType(argument, 'is empty: name a tag, or leave it out')
  if (list.length > maxTags)
    throw outOfRange(argument, `has ${list.length} tags, but at most ${maxTags} are allowed`)
  for (const [index, tag] of list.entries()) checkWord(`${argument}[${index}]`, tag)
  if (new Set(list).size < list.length) throw wrongType(argument, 'names a tag twice (90022)')
}

function checkWord(argument: string, value: unknown): void {
  if (typeof value !== 'string' || value === '') throw mustBe(argument, 'a text that is not empty', value)
  checkEncodable(value, argument)
  checkBytes(argument, value, maxBytes)
}

/** Refuses a text with more bytes of UTF-8 than are documented. */
export function checkBytes(argument: string, text: string, most: number): void {
  const { length } = new TextEncoder().encode(text)
  if (length > most)
    throw outOfRange(argument, `is ${show(text)}: ${length} bytes, but at most ${most} are allowed`)
}
