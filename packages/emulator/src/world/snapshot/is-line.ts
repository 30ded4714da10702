import { type Fields, isObject } from '../../values/json-object.ts'
import { createGroup } from '../records/group.ts'
import { type GroupType, groupTypes } from '../records/group-profile.ts'
import { isId, isListOf, isNumber, isOptional, isPair, isText } from '../value-checks.ts'
import { type Line, snapshotFormat } from './lines.ts'

/** Whether a value is a line as the emulator writes them, down to its last field: a file may have been cut or damaged. */
export function isLine(line: Fields): line is Fields & Line {
  if ('format' in line) return isHead(line)
  if ('account' in line) return isAccountLine(line)
  if ('m' in line) return isC2CLine(line.m)
  if ('side' in line) return isSideLine(line)
  if ('group' in line) return isGroupLine(line)
  // What a store keeps, the store itself looks at.
  if ('store' in line) return isText(line.store) && 'line' in line
  return 'g' in line && isGroupMessageLine(line.g) && (!('of' in line) || isId(line.of))
}

function isHead({ format, lastSeq, lastMessageId, counts }: Fields): boolean {
  const counted = counts === undefined || (isObject(counts) && Object.values(counts).every(isNumber))
  return format === snapshotFormat && isNumber(lastSeq) && isNumber(lastMessageId) && counted
}

function isAccountLine({ account, profile = [], presence, validFrom = 0, list }: Fields): boolean {
  return (
    isId(account) &&
    isListOf(
      profile,
      isPair((value) => typeof value === 'string' || typeof value === 'number'),
    ) &&
    (presence === undefined || isPresence(presence)) &&
    isNumber(validFrom) &&
    (list === undefined || isList(list))
  )
}

function isPresence(value: unknown): boolean {
  return isObject(value) && isText(value.status) && isListOf(value.platforms, isText)
}

function isList(list: unknown): boolean {
  if (!isObject(list)) return false
  const { unlistedGroups, pinnedGroups, folders, marks, lastFolderId } = list
  return (
    isListOf(unlistedGroups, isPair(isNumber)) &&
    isListOf(pinnedGroups, isText) &&
    isListOf(
      folders,
      (folder) =>
        isObject(folder) && isNumber(folder.id) && isText(folder.name) && isListOf(folder.contacts, isText),
    ) &&
    isListOf(
      marks,
      (mark) =>
        Array.isArray(mark) &&
        isText(mark[0]) &&
        /^\d{1,20}$/.test(String(mark[1])) &&
        isText(mark[2]) &&
        isNumber(mark[3]),
    ) &&
    isNumber(lastFolderId)
  )
}

function isSideLine({ side, cleared, unlisted, pinned }: Fields): boolean {
  return (
    Array.isArray(side) &&
    side.length === 2 &&
    side.every(isId) &&
    isNumber(cleared) &&
    isNumber(unlisted) &&
    typeof pinned === 'boolean'
  )
}

function isC2CLine(line: unknown): boolean {
  if (!Array.isArray(line) || line.length !== 10) return false
  const [id, time, seq, random, from, to, body, cloud, flags, unread] = line
  return (
    [id, time, seq, random, flags].every(isNumber) &&
    isId(from) &&
    isId(to) &&
    isBody(body) &&
    isText(cloud) &&
    (unread === 0 || unread === 1)
  )
}

function isGroupMessageLine(line: unknown): boolean {
  if (!Array.isArray(line) || line.length !== 9) return false
  const [id, time, seq, random, from, priority, body, cloud, flags] = line
  return (
    [id, time, seq, random, priority, flags].every(isNumber) &&
    seq > 0 &&
    isText(from) &&
    isBody(body) &&
    isText(cloud)
  )
}

function isGroupLine(line: Fields): boolean {
  const { group, type, createTime, infoTime, profile, custom, members } = line
  if (!isId(group) || !isGroupType(type)) return false
  if (!isNumber(createTime) || !isNumber(infoTime) || !isObject(profile)) return false
  const usual = Object.entries(createGroup(group, type, createTime).profile)
  return (
    usual.every(([name, value]) => isOptional(profile[name], (given) => typeof given === typeof value)) &&
    isListOf(custom, isPair(isText)) &&
    isListOf(members, isMember)
  )
}

/** Fields that came later are absent in older files. */
function isMember(member: unknown): boolean {
  if (!isObject(member)) return false
  const { id, role, joinTime, readSeq, messageFlag, lastSendTime, muteUntil, nameCard, custom } = member
  return (
    isId(id) &&
    ['Owner', 'Admin', 'Member'].includes(String(role)) &&
    isNumber(joinTime) &&
    isNumber(readSeq) &&
    [messageFlag, nameCard].every((value) => isOptional(value, isText)) &&
    [lastSendTime, muteUntil].every((value) => isOptional(value, isNumber)) &&
    isOptional(custom, (fields) => isListOf(fields, isPair(isText)))
  )
}

function isGroupType(value: unknown): value is GroupType {
  return groupTypes.some((type) => type === value)
}

/** Whether a text is a `MsgBody`: a message with another one would spoil every answer that it is in. */
function isBody(value: unknown): boolean {
  try {
    return isText(value) && Array.isArray(JSON.parse(value))
  } catch {
    return false
  }
}
