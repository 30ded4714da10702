import { parseSecretKey } from '@timkit/core'
import { askText } from '../../editor/ask/ask-text.ts'
import type { Answer, Place } from '../../editor/ask/place.ts'
import { t } from '../../text.ts'
import { secretKeyProblem } from '../check/validate.ts'

/** Asks for the key of an app. It shows as dots, and a key that was given before is not shown again. */
export async function askKey(label: string, place?: Omit<Place, 'title'>): Promise<Answer<string>> {
  const key = await askText({
    place: { title: t('Key of {0}', label), ...place },
    prompt: t('It is kept in the secret storage of this editor and sent nowhere: it only signs.'),
    password: true,
    problemOf: secretKeyProblem,
  })
  return typeof key === 'string' ? parseSecretKey(key) : key
}
