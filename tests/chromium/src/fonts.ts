import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, installOnce } from './cache.ts'

/** Adds folders of fonts to those of the machine, for one program only; gives the variables that it needs. */
export async function withFonts(folders: readonly string[]): Promise<Record<string, string>> {
  if (folders.length === 0) return {}
  const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${folders.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${join(cacheFolder(), 'fonts')}</cachedir>
</fontconfig>
`
  const name = createHash('sha256').update(configuration).digest('hex').slice(0, 12)
  const folder = await installOnce(`fontconfig-${name}`, (draft) =>
    writeFile(join(draft, 'fonts.conf'), configuration),
  )
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
}
