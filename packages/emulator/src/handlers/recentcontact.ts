import type { Handlers } from '../route.ts'
import { deleteContact } from './recentcontact/delete.ts'
import { createContactGroup, delContactGroup, updateContactGroup } from './recentcontact/folders.ts'
import { getList } from './recentcontact/list.ts'
import { getContactGroup, markContact, searchContactGroup } from './recentcontact/marks.ts'

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
