import { isObject } from '@timkit/core/internal'

/** Whether an object has no members but these. */
export function hasOnly(value: Record<string, unknown>, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name))
}

/** Whether a host says who it is as hosts do: name and version, perhaps more texts. */
export function isUsualInfo(info: unknown): boolean {
  return (
    isObject(info) &&
    typeof info.name === 'string' &&
    typeof info.version === 'string' &&
    hasOnly(info, ['name', 'version', 'title', 'description', 'websiteUrl']) &&
    Object.values(info).every((value) => typeof value === 'string')
  )
}

/** Whether a host says what it can do as hosts do: objects of objects, and whether it tells that its roots have changed. */
export function isUsualAbilities(abilities: unknown): boolean {
  if (!isObject(abilities)) return false
  const { roots, ...others } = abilities
  const rooted =
    roots === undefined ||
    (isObject(roots) &&
      hasOnly(roots, ['listChanged']) &&
      (roots.listChanged === undefined || typeof roots.listChanged === 'boolean'))
  return (
    rooted &&
    Object.values(others).every((ability) => isObject(ability) && Object.values(ability).every(isObject))
  )
}

/** Whether an id is one that an answer can repeat. */
export function isUsualId(id: unknown): id is string | number {
  return typeof id === 'string' || Number.isSafeInteger(id)
}
