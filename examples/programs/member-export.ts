/**
 * The members of a group in a file that every spreadsheet opens.
 *
 *     node programs/member-export.ts tea-lovers members.csv
 *
 * The file gets its name when it is whole: killed in the middle, the one of before is still there.
 */

import { open, rename } from 'node:fs/promises'
import { clientOptions, TimClient } from '@timkit/core'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'

await run(async ([groupId, file], signal) => {
  if (groupId === undefined || file === undefined) throw new SetupError('Usage: member-export GROUP FILE.csv')
  const client = new TimClient(clientOptions(process.env))
  const draft = await open(`${file}.part`, 'w')
  let members = 0
  try {
    // The mark by which Excel knows UTF-8.
    await draft.write('\ufeffaccount,role,name card,joined at\r\n')
    for await (const { account, role, nameCard, joinedAt } of client.groupMembers(groupId, { signal })) {
      await draft.write(`${[account, role, nameCard, joinedAt?.toISOString()].map(cell).join()}\r\n`)
      members += 1
    }
    await draft.sync()
  } finally {
    await draft.close()
  }
  await rename(`${file}.part`, file)
  console.log(`${file}: ${members} members`)
  return 0
})

function cell(value = ''): string {
  // People choose their names: none is to become a formula.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${text.replaceAll('"', '""')}"`
}
