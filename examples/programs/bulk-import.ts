/**
 * Makes the users of your app known to the service, and names those that it did not take.
 *
 *     node programs/bulk-import.ts users.csv > failed.txt
 *
 * Each line is an account and, after a comma, a name. Importing again does no harm: mend what failed and run it again with
 * the same file. Exit code 1: some failed.
 */

import { readFile } from 'node:fs/promises'
import { clientOptions, TimClient } from '@timkit/core'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'

await run(async ([file], signal) => {
  if (file === undefined) throw new SetupError('Usage: bulk-import USERS.csv')
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '')
  const users = lines.map((line) => {
    const [account = '', ...name] = line.split(',')
    return { UserID: account.trim(), Nick: name.join(',').trim() }
  })

  const client = new TimClient(clientOptions(process.env))
  const command = 'im_open_login_svc/multiaccount_import'
  const { failed } = await client.inBatches(command, { AccountList: users }, { signal })
  for (const { item, reason } of failed) console.log(`${item}\t${reason}`)
  console.error(`${users.length - failed.length} of ${users.length} are known to the service.`)
  return failed.length > 0 ? 1 : 0
})
