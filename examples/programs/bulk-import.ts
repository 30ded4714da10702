/**
 * Makes the users of your app known to the service, and names those that it did not take.
 *
 *     node programs/bulk-import.ts users.csv > failed.txt
 *
 * Each line is an account and, after a comma, a name. Importing again does no harm: mend what failed and run it again with
 * the same file. Exit code 1: some failed.
 */

import { readFile } from 'node:fs/promises'
import { clientOptions, failuresOf, TimClient } from '@timkit/core'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'

/** The service takes so many in a request. */
const atOnce = 100

await run(async ([file], signal) => {
  if (file === undefined) throw new SetupError('Usage: bulk-import USERS.csv')
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '')
  const users = lines.map((line) => {
    const [account = '', ...name] = line.split(',')
    return { UserID: account.trim(), Nick: name.join(',').trim() }
  })

  const client = new TimClient(clientOptions(process.env))
  const path = 'im_open_login_svc/multiaccount_import'
  let failed = 0
  for (let start = 0; start < users.length; start += atOnce) {
    const answer = await client.call(path, { AccountList: users.slice(start, start + atOnce) }, { signal })
    for (const { item, reason } of failuresOf(path, answer)) {
      console.log(`${item}\t${reason}`)
      failed += 1
    }
  }
  console.error(`${users.length - failed} of ${users.length} are known to the service.`)
  return failed > 0 ? 1 : 0
})
