import { show } from '../../values/show.ts'
import {
  banReasonBytes,
  firstMark,
  hidingMark,
  isRoomMark,
  maxRoomMarks,
  stayingMark,
} from '../../world/limits/rooms.ts'
import type { SeedGroup } from '../seed-groups.ts'
import { accountFaults, type Ground, lengthFaults, repeatFaults } from './place.ts'

/** Lists what is wrong with what only AVChatRooms have. */
export function roomFaults(group: SeedGroup, path: string, ground: Ground): string[] {
  const { Type, members = [], roomAdmins = [], bans = [] } = group
  if (Type !== 'AVChatRoom') {
    const given = [
      ...(roomAdmins.length > 0 ? [`${path}.roomAdmins`] : []),
      ...(bans.length > 0 ? [`${path}.bans`] : []),
      ...members.flatMap(({ Marks = [] }, index) =>
        Marks.length > 0 ? [`${path}.members[${index}].Marks`] : [],
      ),
    ]
    return given.map((place) => `${place} is there, but Type is ${show(Type)}; only an AVChatRoom has it`)
  }
  return [
    ...markFaults(group, path),
    ...repeatFaults(roomAdmins, (index) => `${path}.roomAdmins[${index}]`),
    ...roomAdmins.flatMap((id, index) => accountFaults(id, `${path}.roomAdmins[${index}]`, ground)),
    ...banFaults(group, path, ground),
  ]
}

function markFaults({ members = [] }: SeedGroup, path: string): string[] {
  const different = new Set(members.flatMap(({ Marks = [] }) => Marks))
  return [
    ...(different.size > maxRoomMarks
      ? [
          `${path}.members have ${different.size} different Marks, but a room may have at most ${maxRoomMarks}`,
        ]
      : []),
    ...members.flatMap(({ Marks = [] }, member) =>
      Marks.flatMap((mark, index) =>
        isRoomMark(mark)
          ? []
          : [
              `${path}.members[${member}].Marks[${index}] is ${mark}; write ${stayingMark}, ${hidingMark}, or a number from ${firstMark} on`,
            ],
      ),
    ),
  ]
}

function banFaults(
  { Owner_Account, members = [], bans = [] }: SeedGroup,
  path: string,
  ground: Ground,
): string[] {
  const present = new Set(members.map(({ Member_Account }) => Member_Account))
  return [
    ...repeatFaults(
      bans.map(({ Member_Account }) => Member_Account),
      (index) => `${path}.bans[${index}].Member_Account`,
    ),
    ...bans.flatMap(({ Member_Account: id, Description }, index) => {
      const place = `${path}.bans[${index}]`
      return [
        ...accountFaults(id, `${place}.Member_Account`, ground),
        ...(id === Owner_Account
          ? [`${place}.Member_Account is ${show(id)}, the owner, who cannot be banned`]
          : []),
        ...(present.has(id)
          ? [
              `${place}.Member_Account is ${show(id)}, who is a member; a ban puts them out, so leave one of both out`,
            ]
          : []),
        ...lengthFaults(Description, banReasonBytes, `${place}.Description`),
      ]
    }),
  ]
}
