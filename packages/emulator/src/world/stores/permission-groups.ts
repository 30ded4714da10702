import { isObject } from '../../values/json-object.ts'
import type { Store } from '../store.ts'
import { isId, isListOf, isNumber, isPair, isText } from '../value-checks.ts'

/** What some members of a community may do. */
export interface PermissionGroup {
  /** `PermissionGroupId`. */
  readonly id: string
  /** The `GroupId` of the community. */
  readonly group: string
  name: string
  /** `Permission`, bit by bit. */
  permission: number
  custom: string
  /** The members by UserID, in the order in which they came. */
  readonly members: Set<string>
  /** What is allowed in single topics, by `TopicId`. */
  readonly topics: Map<string, number>
}

/** The permission groups of all communities. */
export class PermissionGroups implements Store {
  readonly #groups = new Map<string, PermissionGroup>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The permission groups of a community, in the order in which they were made. */
  of(group: string): readonly PermissionGroup[] {
    return [...this.#groups.values()].filter((each) => each.group === group)
  }

  /** The permission group of a community with an id. */
  get(group: string, id: string): PermissionGroup | undefined {
    return this.#groups.get(keyOf(group, id))
  }

  /** Keeps a permission group. */
  add(made: PermissionGroup): void {
    this.#groups.set(keyOf(made.group, made.id), made)
    this.#changed()
  }

  /** Forgets a permission group. */
  remove({ group, id }: PermissionGroup): void {
    this.#groups.delete(keyOf(group, id))
    this.#changed()
  }

  /** Counts a change that was made in a permission group. */
  touch(): void {
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const { members, topics, ...group } of this.#groups.values()) {
      yield { ...group, members: [...members], topics: [...topics] }
    }
  }

  put(line: unknown): boolean {
    if (!isObject(line)) return false
    const { id, group, name, permission, custom, members, topics } = line
    if (!isId(id) || !isId(group) || !isText(name) || !isNumber(permission) || !isText(custom)) return false
    if (!isListOf(members, isId) || !isListOf(topics, isPair(isNumber))) return false
    this.#groups.set(keyOf(group, id), {
      id,
      group,
      name,
      permission,
      custom,
      members: new Set(members as string[]),
      topics: new Map(topics as [string, number][]),
    })
    return true
  }

  forgetAccount(account: string): void {
    for (const { members } of this.#groups.values()) members.delete(account)
  }

  forgetGroup(group: string): void {
    for (const { id } of this.of(group)) this.#groups.delete(keyOf(group, id))
  }
}

function keyOf(group: string, id: string): string {
  return JSON.stringify([group, id])
}
