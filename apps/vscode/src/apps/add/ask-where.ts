import { type Region, regions } from '@timkit/core'
import { askChoice } from '../../editor/ask/ask-choice.ts'
import { askText } from '../../editor/ask/ask-text.ts'
import { type Answer, back, type Place } from '../../editor/ask/place.ts'
import { confirm } from '../../editor/notices.ts'
import { t } from '../../text.ts'
import { baseUrlProblem, unencryptedHost } from '../check/validate.ts'
import { regionName } from '../look/region-name.ts'
import { regionOfOthers, type Where } from './draft.ts'

/** Asks where an app is reached: in which region of Tencent's, or at which address. */
export async function askWhere(place: Place, addressPlace: Place, current?: Where): Promise<Answer<Where>> {
  for (;;) {
    const region = await askRegion(place, current)
    if (region !== 'other') return typeof region === 'string' ? { region } : region
    const address = await askAddress(addressPlace, current?.baseUrl)
    // One step back from the address is the list of regions.
    if (address !== back) return address
  }
}

function askRegion(place: Place, current: Where | undefined): Promise<Answer<Region | 'other'>> {
  const known = Object.entries(regions).map(([name, { host }]) => {
    const value = name as Region
    return { label: regionName(value), description: `${name} · ${host}`, value }
  })
  return askChoice<Region | 'other'>({
    place,
    placeHolder: t('Where was the app created? The console shows it.'),
    choices: [
      ...known,
      { label: t('Another address…'), description: t('an emulator or a proxy'), value: 'other' },
    ],
    current: current?.baseUrl === undefined ? current?.region : 'other',
  })
}

async function askAddress(place: Place, current = ''): Promise<Answer<Where>> {
  let given = current
  for (;;) {
    const answer = await askText({
      place,
      placeHolder: 'http://127.0.0.1:7788',
      value: given,
      problemOf: baseUrlProblem,
    })
    if (typeof answer !== 'string') return answer
    given = answer.trim()
    const host = unencryptedHost(given)
    if (host === undefined) return { region: regionOfOthers, baseUrl: given || undefined }
    if (await mayBeUnencrypted(host)) return { region: regionOfOthers, baseUrl: given, insecureHosts: [host] }
  }
}

/** Asks whether UserSigs may travel to a host unencrypted, which never happens because an address was written so. */
function mayBeUnencrypted(host: string): Promise<boolean> {
  return confirm(
    t('Send UserSigs to {0} unencrypted?', host),
    t(
      'The address begins with http: anyone who can see the traffic to {0} can call as the admin of this app until the UserSig expires, up to a day later. That is fine for an emulator in a container of yours; for anything else use https.',
      host,
    ),
    t('Allow {0}', host),
  )
}
