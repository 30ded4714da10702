import { byteLength } from '../../values/byte-length.ts'
import { show } from '../../values/show.ts'
import { allAttributeBytes, attributeBytes, attributeKeyBytes } from '../../world/limits/attributes.ts'
import { counterKeyBytes, isInt64 } from '../../world/limits/counters.ts'
import type { SeedCounter, SeedGroup } from '../seed-groups.ts'
import { lengthFaults, repeatFaults } from './place.ts'

/** Lists what is wrong with the custom attributes of a group. */
export function attributeFaults({ GroupAttr = [] }: SeedGroup, path: string): string[] {
  const all = GroupAttr.reduce((bytes, { value }) => bytes + byteLength(value), 0)
  return [
    ...repeatFaults(
      GroupAttr.map(({ key }) => key),
      (index) => `${path}.GroupAttr[${index}].key`,
    ),
    ...GroupAttr.flatMap(({ key, value }, index) => [
      ...lengthFaults(key, attributeKeyBytes, `${path}.GroupAttr[${index}].key`),
      ...lengthFaults(value, attributeBytes, `${path}.GroupAttr[${index}].value`),
    ]),
    ...(all > allAttributeBytes
      ? [`The values of ${path}.GroupAttr have ${all} bytes, but may have at most ${allAttributeBytes}`]
      : []),
  ]
}

/** Lists what is wrong with the counters of a group. */
export function counterFaults({ Type, GroupCounter = [] }: SeedGroup, path: string): string[] {
  if (GroupCounter.length > 0 && Type === 'Community')
    return [`${path}.GroupCounter is there, but Type is "Community", which has no counters; leave it out`]
  return [
    ...repeatFaults(
      GroupCounter.map(({ Key }) => Key),
      (index) => `${path}.GroupCounter[${index}].Key`,
    ),
    ...GroupCounter.flatMap((counter, index) => [
      ...lengthFaults(counter.Key, counterKeyBytes, `${path}.GroupCounter[${index}].Key`),
      ...valueFaults(counter, `${path}.GroupCounter[${index}].Value`),
    ]),
  ]
}

function valueFaults({ Value }: SeedCounter, path: string): string[] {
  // A number that is too large was rounded before anybody could read it.
  if (typeof Value === 'number')
    return Number.isSafeInteger(Value)
      ? []
      : [`${path} is ${Value}, which a number does not hold exactly; write its digits as a text`]
  if (/^-?\d{1,19}$/.test(Value) && isInt64(BigInt(Value))) return []
  return [`${path} is ${show(Value)}; write a signed integer of 64 bits`]
}
