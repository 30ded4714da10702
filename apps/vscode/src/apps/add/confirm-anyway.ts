import { showFailure } from '../../editor/notices.ts'
import { t } from '../../text.ts'
import type { AppsParts } from '../parts.ts'
import type { Field } from './draft.ts'
import { fieldAtFault } from './field-at-fault.ts'

/** Shows why an app refused the connection, and asks what to do: give the answer anew that seems to be wrong, or go on. */
export async function confirmAnyway(
  { problemOf, log }: Pick<AppsParts, 'problemOf' | 'log'>,
  error: unknown,
  fieldOf: (code: number | undefined) => Field = fieldAtFault,
): Promise<'anyway' | Field | 'cancelled'> {
  const { details, code } = await problemOf(error)
  log.warn(details)
  const field = fieldOf(code)
  const again = another(field)
  const anyway = t('Save anyway')
  const [summary = ''] = details.split('\n\n')
  const message = code === undefined ? summary : `${summary} (${code})`
  const chosen = await showFailure(message.replaceAll('\n', ' '), again, anyway)
  if (chosen === again) return field
  return chosen === anyway ? 'anyway' : 'cancelled'
}

function another(field: Field): string {
  switch (field) {
    case 'sdkAppId':
      return t('Another SDKAppID')
    case 'identifier':
      return t('Another account')
    case 'secretKey':
      return t('Another key')
    default:
      return t('Another region or address')
  }
}
