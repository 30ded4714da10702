import { join } from 'node:path'
import { inClickHouse } from '@timkit/archive/clickhouse'
import { findChdb } from '@timkit/clickhouse-tests/find-chdb'
import { startServer } from '@timkit/clickhouse-tests/start-server'
import type { Seed } from '@timkit/emulator'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { useEditor } from '../editor.ts'
import { keepArchive } from '../kept-archive.ts'
import { type Service, startService } from '../service.ts'
import { addApp, chooseArchiveFolder, searchFor } from '../steps.ts'
import type { Workbench } from '../workbench.ts'

const world: Seed = {
  accounts: [{ UserID: 'desk' }, { UserID: 'alice' }],
  conversations: [
    {
      between: ['desk', 'alice'],
      messages: [
        { at: '-1d 09:10:00', from: 'alice', text: '我的包裹什么时候到？' },
        { at: '-1d 09:20:00', from: 'desk', text: 'Your parcel left the warehouse this morning.' },
        { at: '-1d 10:30:00', from: 'alice', text: '谢谢' },
      ],
    },
  ],
}

const hasClickHouse = (await findChdb()) !== undefined

describe.skipIf(!hasClickHouse)('an archive whose index is in ClickHouse', () => {
  const { open, picture } = useEditor()
  let service: Service

  beforeAll(async () => {
    service = await startService(world)
  })
  afterAll(() => service.down())

  test('shows its hours and is searched in both languages, and says what it does not know while the server is away', async () => {
    const workbench = await open()
    const folder = join(workbench.folder, 'kept')
    await using server = await startServer()
    await keepArchive(service, folder, placeOn(server))
    await addApp(workbench, service, 'desk')
    await chooseArchiveFolder(workbench, folder)
    await workbench.command('Tencent IM: Show the Archive')
    const page = workbench.webview()
    await hourLink(workbench, /09:00–10:00.*, one-to-one, searchable, 2 messages/).waitFor()
    await page.getByText(`clickhouse://${server.host}/shop`).waitFor()
    await picture(workbench, 'archive-clickhouse')
    await finds(workbench, '包裹', /我的包裹什么时候到/)

    await server[Symbol.asyncDispose]()
    await searchFor(workbench, 'parcel')
    await workbench.line(/^The archive cannot be read.*nobody answers there\. Start the server/).waitFor()
    await workbench.line(/^Only what was loaded was searched/).waitFor()
    await workbench.command('Tencent IM: Show the Archive')
    await page.getByText(/The index cannot be used now: this is what the records of the hours tell/).waitFor()
    await page.getByText(/how many messages can be searched is not known now/).waitFor()
    await hourLink(
      workbench,
      /09:00–10:00.*, one-to-one, kept; whether it can be searched is not known/,
    ).waitFor()
    await picture(workbench, 'archive-clickhouse-away')
  })

  test('is searched by its index alone, which says of which hours it knows nothing', async () => {
    const workbench = await open()
    await using server = await startServer()
    await keepArchive(service, join(workbench.folder, 'kept'), placeOn(server))
    await addApp(workbench, service, 'desk')
    await workbench.command('Tencent IM: Choose or Create an Archive…')
    await workbench.pick(/The index in ClickHouse…/)
    await workbench.answer(/The address of the index/, `clickhouse://${server.host}/shop`)
    await workbench.answer(/The user of the database/, '')
    await finds(workbench, 'parcel', /Your parcel left the warehouse/)
    await workbench.line(/^Not all was searched.*not in the index/).waitFor()
    await workbench.command('Tencent IM: Show the Archive')
    await hourLink(workbench, /10:00–11:00.*, one-to-one, searchable, 1 message/).waitFor()
    await hourLink(workbench, /11:00–12:00.*, one-to-one, not in the index/).waitFor()
    await picture(workbench, 'archive-index-alone')
  })
})

/** The database of the shop on a server. */
function placeOn({ host }: { readonly host: string }): ReturnType<typeof inClickHouse> {
  return inClickHouse({ url: `clickhouse://${host}/shop`, credentials: {}, oldPartsWait: 0 })
}

/** An hour of yesterday on the page of the archive. */
function hourLink(workbench: Workbench, name: RegExp): ReturnType<Workbench['line']> {
  const page = workbench.webview()
  return page.getByRole('link', { name }).or(page.getByRole('img', { name })).first()
}

/** Searches, and opens the only hit at its message. */
async function finds(workbench: Workbench, words: string, text: RegExp): Promise<void> {
  await searchFor(workbench, words)
  await workbench.page.getByText('1 message in 1 conversation', { exact: true }).waitFor()
  await workbench.line(/^alice ↔ desk|^desk ↔ alice/).waitFor()
  await workbench.line(new RegExp(` · .*${text.source}`)).click()
  await workbench.webview().locator('article:focus', { hasText: text }).waitFor()
}
