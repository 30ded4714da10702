import type { Question } from '../../editor/ask/ask-all.ts'
import { askText } from '../../editor/ask/ask-text.ts'
import { into } from '../../editor/ask/into.ts'
import type { Place } from '../../editor/ask/place.ts'
import { t } from '../../text.ts'
import type { App } from '../app.ts'
import { labelProblem, sdkAppIdProblem, userIdProblem } from '../check/validate.ts'
import { freeColor } from '../look/app-color.ts'
import { askColor, askStage } from '../look/ask-look.ts'
import { askKey } from './ask-key.ts'
import { askWhere } from './ask-where.ts'
import { type Draft, type Field, fields } from './draft.ts'

/** What is asked of an app that is to be added, in the order of {@link fields}. */
export function questions(others: readonly App[]): readonly Question<Draft>[] {
  const byField: Readonly<Record<Field, Question<Draft>>> = {
    sdkAppId: async (draft, step) =>
      into(
        draft,
        'sdkAppId',
        await askText({
          place: place(step, t('SDKAppID')),
          placeHolder: t('A number, such as 1400000000'),
          value: draft.sdkAppId,
          problemOf: sdkAppIdProblem,
        }),
      ),
    label: async (draft, step) =>
      into(
        draft,
        'label',
        await askText({
          place: place(step, t('Name')),
          placeHolder: t('What do you call this app?'),
          value: draft.label ?? `App ${draft.sdkAppId?.trim()}`,
          problemOf: labelProblem,
        }),
      ),
    where: async (draft, step) =>
      into(draft, 'where', await askWhere(place(step, t('Region')), place(step, t('Address')), draft.where)),
    identifier: async (draft, step) =>
      into(
        draft,
        'identifier',
        await askText({
          place: place(step, t('Admin account')),
          placeHolder: t('The account that calls, as set in the console'),
          value: draft.identifier ?? 'administrator',
          problemOf: userIdProblem,
        }),
      ),
    secretKey: async (draft, step) =>
      into(draft, 'secretKey', await askKey(draft.label ?? '', { step, steps: fields.length })),
    stage: async (draft, step) =>
      into(draft, 'stage', await askStage(place(step, t('What is it used for?')), draft.stage)),
    color: async (draft, step) =>
      into(draft, 'color', await askColor(place(step, t('Colour')), draft.color ?? freeColor(others))),
  }
  return fields.map((field) => byField[field])
}

function place(step: number, name: string): Place {
  return { title: t('Add app: {0}', name), step, steps: fields.length }
}
