import { show } from '../../values/show.ts'
import { maxPairs, pairKeyBytes, pairValueBytes } from '../../world/limits/extensions.ts'
import { lengthFaults } from './place.ts'

/** Lists what is wrong with the extension of a message. */
export function extensionFaults(
  extension: Readonly<Record<string, string>> | undefined,
  path: string,
): string[] {
  const pairs = Object.entries(extension ?? {})
  return [
    ...(pairs.length > maxPairs
      ? [`${path} has ${pairs.length} pairs, but may have at most ${maxPairs}`]
      : []),
    ...pairs.flatMap(([key, value]) => [
      ...(key === '' ? [`${path} has a key that is empty; give it a name`] : []),
      ...lengthFaults(key, pairKeyBytes, `The key ${show(key)} of ${path}`),
      ...lengthFaults(value, pairValueBytes, `${path}.${key}`),
    ]),
  ]
}
