import type { ErrorFamilyTable } from './error-family-table.ts'

/** Codes of the hourly message files. */
export const operations: ErrorFamilyTable = {
  family: 'operations',
  title: { en: 'Operations data', zh: '运营数据' },
  about: { en: 'The hourly message files of the whole app.', zh: '整个应用按小时生成的消息记录文件。' },
  entries: [
    {
      code: 1001,
      retry: 'request',
      en: {
        meaning: 'The request is not one that the data service understands.',
        remedy: 'Check the URL: path, query parameters and their spelling.',
      },
      zh: { meaning: '数据服务无法识别这个请求。', remedy: '检查 URL 的路径、查询参数及其拼写。' },
    },
    {
      code: 1002,
      retry: 'request',
      en: {
        meaning: 'A value is wrong: ChatType, MsgTime, or an identifier that is not an administrator.',
        remedy: 'Use C2C or Group, an hour as yyyyMMddHH in Beijing time, and an administrator account.',
      },
      zh: {
        meaning: '参数有误：ChatType、MsgTime，或 identifier 不是管理员。',
        remedy: 'ChatType 用 C2C 或 Group，MsgTime 用北京时间 yyyyMMddHH，identifier 用管理员账号。',
      },
    },
    {
      code: 1003,
      retry: 'transient',
      en: { meaning: 'The data service failed inside.', remedy: 'Try again with growing pauses.' },
      zh: { meaning: '数据服务内部出错。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 1004,
      retry: 'not-yet',
      en: {
        meaning: 'The file of this hour is not there yet, or nobody wrote anything in that hour.',
        remedy:
          'Ask again later; an hour is usually ready one hour after it ended, and if it stays so it was empty.',
      },
      zh: {
        meaning: '该小时的文件还没生成，或那个小时没有消息。',
        remedy: '稍后再查；通常结束后一小时内生成，一直没有就说明没有消息。',
      },
    },
    {
      code: 1005,
      retry: 'gone',
      en: {
        meaning: 'The file of this hour is gone: files are kept for 7 days and cannot be made again.',
        remedy: 'Fetch each hour within 7 days; older messages are lost to this command.',
      },
      zh: {
        meaning: '该小时的文件已删除：只保留 7 天，且不能重新生成。',
        remedy: '每小时的文件请在 7 天内下载，更早的已无法用此接口取得。',
      },
    },
  ],
}
