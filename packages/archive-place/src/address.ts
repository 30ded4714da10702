/**
 * What an address says by itself. Stands apart from the rest: a program that only asks this loads nothing of archives.
 *
 * @module
 */

import type { Words } from '@timkit/command-line'

/** Whether what was given as an archive is the address of an index. */
export function isIndexAlone(given: string | undefined): given is string {
  return /^clickhouse:\/\//i.test(given?.trim() ?? '')
}

/**
 * What is wrong with the address of an index that is given as an archive, if anything is. The address is not repeated, as it may hold a password.
 *
 * @param index what is given as an index beside it
 */
export function faultOfAlone(address: string, index: string | undefined): Words | undefined {
  if (index !== undefined && index !== '') {
    return {
      en: '--archive (TIMKIT_ARCHIVE) names an index, and --index (TIMKIT_INDEX) another: give the index alone as --archive, or the files as --archive and the index as --index',
      zh: '--archive（TIMKIT_ARCHIVE）写的是索引，--index（TIMKIT_INDEX）又写了一个：只用索引时请只给 --archive；否则 --archive 写文件的位置，--index 写索引',
    }
  }
  if (address.includes('@')) {
    return {
      en: '--archive (TIMKIT_ARCHIVE) holds a user or a password, which would be seen in lists of programs and in logs. Set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD (or CLICKHOUSE_PASSWORD_FILE) instead',
      zh: '--archive（TIMKIT_ARCHIVE）里有用户名或密码，会出现在进程列表和日志里。请改用 CLICKHOUSE_USER 和 CLICKHOUSE_PASSWORD（或 CLICKHOUSE_PASSWORD_FILE）',
    }
  }
  return undefined
}
