import type { ErrorFamilyTable } from '../error-family-table.ts'

/** Codes of cloud moderation and its words. */
export const moderation: ErrorFamilyTable = {
  family: 'moderation',
  title: { en: 'Moderation', zh: '内容审核' },
  about: {
    en: 'Cloud moderation of content, and the words that it and the filter of the app look for.',
    zh: '云端内容审核，以及云端审核和本地审核的关键词。',
  },
  entries: () => [
    {
      code: 2001,
      retry: 'transient',
      en: { meaning: 'The moderation service failed inside.', remedy: 'Try again with growing pauses.' },
      zh: { meaning: '审核服务内部出错。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 2002,
      retry: 'request',
      en: {
        meaning: 'The moderation service has no such command.',
        remedy: 'Compare the path with the documentation.',
      },
      zh: { meaning: '审核服务没有该接口。', remedy: '对照文档检查请求路径。' },
    },
    {
      code: 2003,
      retry: 'request',
      en: {
        meaning: 'A field of the request is missing, or has a value that it cannot have.',
        remedy: 'Compare the fields with the documentation, lengths and numbers of entries included.',
      },
      zh: { meaning: '缺少参数，或参数的值不合法。', remedy: '对照文档检查各字段，包括长度和数量限制。' },
    },
    {
      code: 2004,
      retry: 'config',
      en: {
        meaning: 'The app may not use this part of moderation.',
        remedy: 'Look in the console at what was bought, and at the SDKAppID of the request.',
      },
      zh: {
        meaning: '该应用没有使用此项审核功能的权限。',
        remedy: '在控制台查看已购买的功能，并检查请求中的 SDKAppID。',
      },
    },
    {
      code: 2015,
      retry: 'config',
      en: {
        meaning: 'Moderation is not enabled for the app.',
        remedy: 'Buy it and switch it on in the console.',
      },
      zh: { meaning: '该应用未开通内容审核。', remedy: '在控制台购买并开通。' },
    },
    {
      code: 2016,
      retry: 'request',
      en: {
        meaning: 'The request has more words than may be added or deleted at once.',
        remedy: 'Send at most 10 words per call.',
      },
      zh: { meaning: '单次请求的关键词过多。', remedy: '每次最多传入 10 个关键词。' },
    },
  ],
}
