import type { MemberRole } from './member.ts'

const roles: Readonly<Record<string, MemberRole>> = { Owner: 'owner', Admin: 'admin', Member: 'member' }

/** The role that the service means; `undefined` for one that is none of these. */
export function memberRoleOf(value: unknown): MemberRole | undefined {
  return typeof value === 'string' && Object.hasOwn(roles, value) ? roles[value] : undefined
}
