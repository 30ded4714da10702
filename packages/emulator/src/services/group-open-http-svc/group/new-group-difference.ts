import type { CoverageNote } from '../../coverage-note.ts'

/** How commands that make groups differ. */
export const newGroupDifference: CoverageNote = {
  en: 'No limits on the number of groups and members. `EnablePermission` and `DefaultPermission` change nothing: permission groups are there without them. Any custom field exists.',
  zh: '不限制群的数量和成员人数。`EnablePermission`、`DefaultPermission` 不起作用：不填也可以使用权限组。任何自定义字段都视为存在。',
}
