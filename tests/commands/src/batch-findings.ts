import type { DescribedCommand } from '../../../packages/core/scripts/read-services.ts'
import type { Command } from './facts.ts'
import { commentsOf, numbersOf, typesOf } from './limits.ts'

type Endpoint = DescribedCommand['endpoint']

/** Finds lists that are split by another number than is documented, and those that could be split and are not. */
export function batchFindings({ path, max, request }: Command, { batch }: Endpoint): readonly string[] {
  const lists = request.filter(({ type }) => type.endsWith('[]')).map(({ name }) => name)
  const split = batch === undefined ? [] : [batch.in].flat()
  const documented = new Map(
    lists.flatMap((name) => numbersOf(max[name] ?? '').map((most): [string, number] => [name, Number(most)])),
  )
  return [
    ...[...documented]
      .filter(([name]) => !split.includes(name))
      .map(([name, most]) => `${path} does not split ${name} by ${most}`),
    ...split
      .filter((name) => documented.get(name) !== batch?.most)
      .map((name) => `${path} splits ${name} by ${batch?.most}, not by ${documented.get(name)}`),
  ]
}

/** Finds lists that are split by a number that the comment of the field does not say, and numbers that no field has. */
export function batchComments({ path, batch }: Endpoint): readonly string[] {
  if (batch === undefined) return []
  const types = typesOf(path).join('\n')
  const commentOf = (field: string) => commentsOf(types, field)[0]
  const unsaid = [batch.in]
    .flat()
    .filter((field) => !new RegExp(`\\b${batch.most}\\b`).test(commentOf(field) ?? ''))
    .map((field) => `${path} splits ${field} by ${batch.most}, which its comment does not say`)
  const { unlike } = batch
  const unknown = unlike !== undefined && commentOf(unlike) === undefined
  return unknown ? [...unsaid, `${path} has no ${unlike} that could differ`] : unsaid
}
