import type { Handlers } from '../route.ts'
import { deleteContact } from './delete.ts'
import { getList } from './get-list.ts'
import { getContactGroup, markContact, searchContactGroup } from './mark-contact.ts'
import { createContactGroup, delContactGroup, updateContactGroup } from './update-contact-group.ts'

/** The `recentcontact` service: conversation lists, conversation groups and marks. */
export const recentcontact: Handlers<'recentcontact'> = {
  getList,
  delete: deleteContact,
  createContactGroup,
  delContactGroup,
  updateContactGroup,
  searchContactGroup,
  getContactGroup,
  markContact,
}
