import { api } from '@timkit/core'
import { type Route, route } from '../route.ts'
import { deleteContact } from './recentcontact/delete.ts'
import { createContactGroup, delContactGroup, updateContactGroup } from './recentcontact/folders.ts'
import { getList } from './recentcontact/list.ts'
import { getContactGroup, markContact, searchContactGroup } from './recentcontact/marks.ts'

/** The `recentcontact` service: conversation lists, conversation groups and marks. */
export const recentcontact: readonly Route[] = [
  route(api.recentcontact.getList, getList),
  route(api.recentcontact.delete, deleteContact),
  route(api.recentcontact.createContactGroup, createContactGroup),
  route(api.recentcontact.delContactGroup, delContactGroup),
  route(api.recentcontact.updateContactGroup, updateContactGroup),
  route(api.recentcontact.searchContactGroup, searchContactGroup),
  route(api.recentcontact.getContactGroup, getContactGroup),
  route(api.recentcontact.markContact, markContact),
]
