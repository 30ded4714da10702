/**
 * How `all_member_push` refuses; `timpush` has the same codes and some more.
 * @see https://www.tencentcloud.com/document/product/1047/37166
 */
export const allMemberPushCodes = {
  badRequest: 90001,
  badJson: 90001,
  missingBody: 90002,
  badRandom: 90005,
  bodyNotArray: 90007,
  badElement: 90010,
  tooManyAccounts: 90018,
  longTagOfCondition: 90020,
  repeatedTag: 90022,
  tooSoon: 90024,
  badLifetime: 90026,
  badAttributeLength: 90030,
  tooManyTags: 90032,
  unknownAttribute: 90033,
  longTag: 90034,
  attributesAndTags: 90039,
  emptyTag: 90040,
  badPush: 90043,
  usedUp: 90047,
  internal: 91000,
  /** Of the gateway: the family has none. */
  unknownCommand: 60009,
} as const
