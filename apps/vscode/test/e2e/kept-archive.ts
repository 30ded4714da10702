import { type IndexPlace, openArchive } from '@timkit/archive'
import { clientOf, type Service } from './service.ts'

/**
 * Keeps what was written in a service since the beginning of yesterday in an archive, as whoever runs the app does.
 *
 * @param index where its index is. @default in the folder
 */
export async function keepArchive(service: Service, folder: string, index?: IndexPlace): Promise<void> {
  await using archive = await openArchive({ folder, client: clientOf(service), index })
  const { failed } = await archive.sync({ since: new Date(`${service.yesterday}T00:00:00+08:00`) })
  if (failed.length > 0) throw new Error(`The archive is not whole: ${failed[0]?.error}`)
}
