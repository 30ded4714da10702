import type { ServiceManner } from '../service.ts'
import { timpushCodes } from './codes.ts'

/** How `timpush` answers, whatever the command. */
export const manner: ServiceManner = {
  codes: timpushCodes,
  // 90024, unless it is a repeat, and 90051.
  ownRate: ['timpush/push', 'timpush/revoke'],
}
