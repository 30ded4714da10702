/**
 * What a world remembers of one kind of thing, such as who is muted everywhere. `world/stores/` has a file for each, and
 * `stores.ts` a line.
 *
 * Who changes something calls `changed`, which the store was made with: a world that has not changed is not saved.
 */
export interface Store {
  /** Everything it keeps, as values that survive JSON: a line each in a snapshot. In an order that makes sense when read. */
  lines(): Iterable<unknown>
  /**
   * Takes back what {@link lines} gave, or what a newer or damaged snapshot has in its place.
   *
   * @returns Whether the value is one of its lines, down to the last field; the snapshot is reported as damaged otherwise. Never throws.
   */
  put(line: unknown): boolean
  /** Forgets what it keeps of an account that is deleted. */
  forgetAccount?(id: string): void
  /** Forgets what it keeps of a group that is disbanded. */
  forgetGroup?(id: string): void
}
