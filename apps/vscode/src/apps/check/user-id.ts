/** The documented length of a UserID, in bytes of UTF-8. */
export const maxUserIdBytes = 32

/** How many bytes a UserID has. */
export function userIdBytes(id: string): number {
  return new TextEncoder().encode(id).length
}

/** Whether the service can be asked about an id: what apps send as one may be empty, too long, or half a character. */
export function canBeUserId(id: string): boolean {
  return id !== '' && !/\p{Surrogate}/u.test(id) && userIdBytes(id) <= maxUserIdBytes
}
