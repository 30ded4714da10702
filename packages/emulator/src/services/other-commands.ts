/**
 * Commands of the service that the tables of core do not know, with the pages that document them.
 *
 * Somebody who calls one of them has not misspelt it, and has to be told so. A command that core's tables know is
 * left out, whether or not it still has a line here.
 *
 * @module
 */

import { documentation } from '@timkit/core/api'

const documentPages = 'https://www.tencentcloud.com/document/product/1047/'

/** Page numbers by service and command. */
const pages: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  timpush: {
    add_sched_task: 78839,
    all_member_push_statistics: 71894,
    get_sched_task: 78842,
    list_sched_task: 78843,
  },
}

/** The page that documents each command, by path. */
export const otherCommands: ReadonlyMap<string, string> = new Map(
  Object.entries(pages)
    .flatMap(([service, commands]) =>
      Object.entries(commands).map(([command, page]): [string, string] => [
        `${service}/${command}`,
        `${documentPages}${page}`,
      ]),
    )
    .filter(([path]) => !Object.hasOwn(documentation, path)),
)
