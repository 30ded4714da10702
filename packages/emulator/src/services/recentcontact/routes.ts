/**
 * The commands of `recentcontact` that are emulated, one line each, by the names of core's table.
 *
 * @module
 */

export { createContactGroup } from './create-contact-group.ts'
export { delContactGroup } from './del-contact-group.ts'
export { deleteContact as delete } from './delete.ts'
export { getContactGroup } from './get-contact-group.ts'
export { getList } from './get-list.ts'
export { markContact } from './mark-contact.ts'
export { searchContactGroup } from './search-contact-group.ts'
export { updateContactGroup } from './update-contact-group.ts'
