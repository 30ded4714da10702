import type { BannedView, MemberView } from '../../wire/groups.ts'
import { entryRow, tag, writtenTag } from '../directory/entry.ts'
import { dayOf } from '../directory/moment.ts'
import { moment } from '../language/format.ts'
import { say } from '../language/language.ts'
import { visit } from '../state/selection.ts'

/** A mute or a ban that ends here never does: the end of unsigned 32 bits. */
const forever = 0xffff_ffff

/** Shows a member of a group: role, name card, and until when it may not write. */
export function memberRow(member: MemberView): HTMLElement {
  const { id, name, role, roomAdmin, nameCard, time, mutedUntil, custom, marks, offline } = member
  return entryRow({
    id,
    name,
    tags: [
      ...(role === 'Member' ? [] : [tag(say().roles[role], 'accent')]),
      ...(roomAdmin ? [tag(say().roomAdmin, 'accent')] : []),
      ...(nameCard === '' ? [] : [writtenTag(say().nameCard, nameCard)]),
      ...(mutedUntil === 0 ? [] : [tag(say().mutedUntil(ending(mutedUntil)), 'warning')]),
      ...(marks.length === 0 ? [] : [tag(say().roomMarks(marks))]),
      ...(offline ? [tag(say().offline)] : []),
      ...custom.map(([field, value]) => writtenTag(`${field}=`, value)),
    ],
    side: dayOf(time),
    open: () => visit('accounts', id),
  })
}

/** Shows who may not come into a group, may not write there after coming back, or may not write in a topic. */
export function bannedRow({ id, name, kind, topic, until, why }: BannedView): HTMLElement {
  const words = { banned: say().bannedUntil, muted: say().mutedOutside, topic: say().mutedUntil }[kind]
  return entryRow({
    id,
    name,
    tags: [tag(words(ending(until)), 'warning'), ...(topic === '' ? [] : [writtenTag(say().inTopic, topic)])],
    lines: why === '' ? [] : [why],
    open: () => visit('accounts', id),
  })
}

function ending(until: number): string | undefined {
  return until >= forever ? undefined : moment(until * 1000)
}
