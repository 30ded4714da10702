import type { ListedGroup } from '../../../api/group-open-http-svc/life/list.ts'

/** A group of the app: the service lists ids only; `groupNames` reads names. */
export interface GroupEntry {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly groupId: string
  /** The group as it came. */
  readonly raw: ListedGroup
}
