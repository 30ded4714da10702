import type { CoverageNote } from '../../coverage-note.ts'

/** How commands that make groups differ. */
export const newGroupDifference: CoverageNote = {
  en: 'No limits on the number of groups and members. No topics and permission groups: `EnablePermission` and `DefaultPermission` change nothing. Any custom field exists.',
  zh: '不限制群的数量和成员人数。不支持话题和权限组：`EnablePermission`、`DefaultPermission` 不起作用。任何自定义字段都视为存在。',
}
