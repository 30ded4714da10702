import type { ContactCursor } from '../../api/recentcontact/list.ts'

/** Where the list of conversations begins. */
export const firstContacts: ContactCursor = {
  TimeStamp: 0,
  StartIndex: 0,
  TopTimeStamp: 0,
  TopStartIndex: 0,
}

/** What a position in the list consists of. */
export const contactFields = Object.keys(firstContacts) as readonly (keyof ContactCursor)[]
