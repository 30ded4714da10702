import {
  type AddressFault,
  ArchiveError,
  type ArchiveErrorFacts,
  type ArchiveFault,
  IndexAddressError,
  IndexCursorError,
  type IndexFault,
  IndexFileError,
  type IndexNeed,
  IndexRuntimeError,
  SearchQueryError,
  type SearchQueryFault,
  StorageError,
} from '@timkit/archive'
import { reasonInChinese } from './system-reasons.ts'

/**
 * Tells an error of the archive in Chinese, by its code and what it is about; `undefined` for what is none. The messages of the errors themselves
 * are the English ones.
 */
export function archiveErrorInChinese(error: unknown): string | undefined {
  if (error instanceof ArchiveError) {
    return error.cause instanceof IndexFileError
      ? indexText(error.cause)
      : faults[error.fault](error.about, error)
  }
  if (error instanceof StorageError) return storageText(error)
  if (error instanceof SearchQueryError) return queryText(error)
  if (error instanceof IndexFileError) return indexText(error)
  if (error instanceof IndexRuntimeError) return `无法建立索引：${needs[error.lacks]}`
  if (error instanceof IndexAddressError) return `无法打开索引：${addressFaults[error.fault]}`
  if (error instanceof IndexCursorError)
    return '无法从这个 --cursor 继续：它不属于这次查询。请去掉 --cursor 重新开始'
  return undefined
}

type Tell = (about: ArchiveErrorFacts, error: ArchiveError) => string

const faults: Readonly<Record<ArchiveFault, Tell>> = {
  'not-an-archive': ({ archive }) =>
    `无法读取归档 ${archive}：这里还没有归档。同步一次即可创建：timkit archive sync`,
  'other-app': ({ archive, sdkAppId, ofSdkAppId }) =>
    `归档 ${archive} 不能用于应用 ${sdkAppId}：它属于应用 ${ofSdkAppId}。请换一个归档，或换成该应用的 TIMKIT_SDK_APP_ID 和密钥`,
  newer: ({ archive, createdBy }) =>
    `无法使用归档 ${archive}：它由 ${createdBy} 或更新的版本创建，本版本不认识它的结构。请升级 timkit`,
  locked: ({ archive, holder, isTakenOver, worker, isName, oneWriter, index }) => {
    if (index !== undefined) return busyIndex[index.by](archive, index.pid)
    if (isTakenOver === true) return `无法继续写入 ${archive}：另一个程序已接管。请稍后再次运行`
    const who =
      holder === undefined ? '另一个程序' : `${holder.host} 上的进程 ${holder.pid}（自 ${holder.since}）`
    if (isName === true)
      return `无法以 ${worker} 的名义处理归档 ${archive}：${who}正在使用这个名字。请换一个名字；被强行结束的程序一分钟后视为已退出`
    if (worker !== undefined)
      return `无法单独写入归档 ${archive}：工作进程 ${worker}（${who}）正在工作。请等所有工作进程完成，或结束它们`
    return `无法写入归档 ${archive}：${who}正在写入。请等它完成，或结束它${oneWriter === undefined ? '' : oneWriters[oneWriter]}`
  },
  damaged: ({ archive, path, content }) =>
    `归档 ${archive} 的 ${path} 已损坏，无法读取。${wayOutOf(path ?? '', content)}`,
  'no-engine': () => '当前运行环境没有索引所需的数据库，无法统计。请使用 SQLite 索引',
  'no-client': ({ archive }) => `归档 ${archive} 的这项操作需要访问服务端，但没有指定应用`,
  index: () => `无法使用索引。${rebuild}`,
  'other-index': ({ archive, hasIndex, namedIndex }) =>
    `归档 ${archive} 不能使用索引 ${namedIndex}：它的索引在 ${hasIndex}。请去掉 --index 和 TIMKIT_INDEX，或迁移索引：timkit archive reindex --to ${namedIndex}。如果 ${hasIndex} 已丢失：timkit archive rebuild --index ${namedIndex}`,
  held: ({ archive, account, accounts }) =>
    account === undefined
      ? `无法清理归档 ${archive}：有 ${accounts} 个账号被保留，而旧文件里有所有人的消息。holds.json 中不再有账号时才能清理`
      : accounts !== undefined
        ? `无法从归档 ${archive} 删除无法判断由谁发送的行：它们可能是被保留的账号写的。请不加 --remove-unattributed 抹除；holds.json 中不再有账号后再加上它抹除一次`
        : `无法从归档 ${archive} 抹除 ${account}：该账号被保留。解除后请把它从 holds.json 中去掉`,
  exists: ({ archive, path, holds }) =>
    holds === 'other-messages'
      ? `无法移动归档 ${archive} 的索引：${path} 里有消息，但没有一条来自该归档的文件。请选择另一个数据库或文件，每个归档一个`
      : `无法导出到 ${path}：${
          {
            something: '文件夹不是空的。请选择新的文件夹',
            'another-export': '里面有另一次未完成的导出。请先完成它，或删除它',
            'damaged-export': '里面的导出已损坏。请删除该文件夹后重新导出',
          }[holds ?? 'something']
        }`,
  closed: ({ archive }) => `归档 ${archive} 已关闭，请重新打开`,
  'no-credentials': () =>
    '无法打开存储桶：没有凭证。请设置 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY（COS 用 SecretId 和 SecretKey）',
}

type TellBusy = (archive: string | undefined, pid: number | undefined) => string

const busyIndex: Readonly<Record<'writing' | 'reading', TellBusy>> = {
  writing: (archive, pid) =>
    pid === undefined
      ? `无法写入归档 ${archive}：另一个程序正在写入索引，10 秒内没有完成。请等它完成，或结束它`
      : `无法写入归档 ${archive}：进程 ${pid} 正在写入索引，10 秒内没有完成。请等它完成，或结束它；如果它被暂停，kill -CONT ${pid} 可让它继续`,
  reading: (archive, pid) =>
    `归档 ${archive} 中已开始的操作未能完成：${pid === undefined ? '另一个程序' : `进程 ${pid} `}正在读取索引，仍打开着已删除的内容。这些内容已搜索不到，但文字还留在索引的日志里。请等该程序完成，或结束它，然后再次运行同一命令；其他会写入归档的命令也会把它完成`,
}

const oneWriters: Readonly<Record<NonNullable<ArchiveErrorFacts['oneWriter']>, string>> = {
  index: '。SQLite 索引同一时间只能由一个程序写入：多个程序需要把文件放在存储桶，索引放在 ClickHouse',
  files: '。文件夹里的文件同一时间只能由一个程序写入：多个程序需要把文件放在存储桶，索引放在 ClickHouse',
}

/** What to do about a file of the archive that cannot be read, in Chinese. @param content what to write into it */
export function wayOutOf(key: string, content: string = ''): string {
  const known: Readonly<Record<string, string>> = {
    'archive.json': `请从备份恢复，或重新写入（索引不在该文件夹中时加上 "index"）：${content}`,
    'holds.json':
      '它记录哪些账号的消息不得删除，修好之前什么都不会删除。请写成 {"format":1,"accounts":["alice"]}，没有账号时写成 {"format":1,"accounts":[]}',
    'erased.json':
      '没有它，已抹除的消息可能会再次出现，而 erasures.jsonl 没有记全。请从备份恢复，或写入每个抹除过的账号和时间：{"format":1,"erased":[{"account":"alice","scope":"sent","until":"2026-11-22T00:00:00.000Z"}]}',
    'unfinished.json':
      '它记录被中断的程序还要完成什么。请删除该文件，再次运行当时的命令：timkit archive erase --user ID --yes（erased.json 里有而 erasures.jsonl 里没有的最后一个账号）、timkit archive prune --older-than 400d --yes，或 timkit archive rebuild',
  }
  if (known[key] !== undefined) return known[key]
  return key.startsWith('hours/')
    ? '请运行 timkit archive sync：会把它移开，其中的内容根据消息文件重新生成'
    : '请运行 timkit archive sync：只要服务端还有，就会重新核对；否则请从备份恢复'
}

function indexText({ fault, file, owner }: IndexFileError): string {
  if (owner !== undefined) {
    return `无法使用索引 ${file}：它属于另一个归档（应用 ${owner.sdkAppId}）。请换一个数据库或文件，每个归档各用一个。如果它其实属于本归档，只是 archive.json 重新写过，请在该文件中加上 "id":"${owner.id}"；如果已没有人需要它，请自行删除`
  }
  return `无法使用索引 ${file}：${indexFaults[fault]}`
}

const rebuild = '不会丢失任何内容：下一次同步会重建它，也可以立即运行 timkit archive rebuild'

const indexFaults: Readonly<Record<IndexFault, string>> = {
  damaged: `它已损坏。${rebuild}`,
  older: `它由旧版本的 timkit 创建。${rebuild}`,
  newer: '它由更新版本的 timkit 创建。请升级 timkit',
  foreign: '它是其他程序的数据库。请换一个文件夹',
  'other-archive': '它属于另一个归档。请换一个数据库或文件，每个归档各用一个',
}

const needs: Readonly<Record<IndexNeed, string>> = {
  sqlite: '当前运行环境需要带 FTS5 的 SQLite 3.43 或更新版本，例如 Node 22.13 或更新版本',
  'clickhouse-client': '访问 ClickHouse 需要官方客户端，但它没有安装：npm install @clickhouse/client',
  'clickhouse-server': '需要 ClickHouse 26.7 或更新版本（建议 26.8 或更新版本）。请升级服务器',
}

const addressFaults: Readonly<Record<AddressFault, string>> = {
  place: '索引的位置必须是 sqlite、sqlite:FILE，或形如 clickhouse://主机:8123/archive 的数据库',
  credentials:
    '地址里有用户或密码，会出现在进程列表和日志里。请改用 CLICKHOUSE_USER 和 CLICKHOUSE_PASSWORD（或 CLICKHOUSE_PASSWORD_FILE）',
  address: '服务器地址必须形如 clickhouse://主机:8123/数据库',
  extra: '服务器地址的数据库名后面还有别的内容。请去掉 ? 和 # 之后的部分',
  database: '数据库名只能由字母、数字、_ 和 - 组成，例如 clickhouse://主机:8123/archive',
  'password-file':
    '无法读取 CLICKHOUSE_PASSWORD_FILE 指定的文件。请授予当前账号读取权限，或设置 CLICKHOUSE_PASSWORD',
}

function storageText({ code, path }: StorageError): string {
  return `无法读写${path === undefined ? '' : ` ${path}`}：${reasonInChinese(code)}`
}

function queryText({ fault, query, position, length, limit = 0 }: SearchQueryError): string {
  const part = query.slice(position, position + length)
  return `无法搜索“${query}”：${queryFaults[fault](limit, part)}（第 ${position + 1} 个字符）`
}

const queryFaults: Readonly<Record<SearchQueryFault, (limit: number, part: string) => string>> = {
  'too-long': (limit) => `超过 ${limit} 个字符`,
  'too-many-words': (limit) => `超过 ${limit} 个词`,
  empty: () => '没有要搜索的词',
  'only-excluded': () => '只写了不能出现的词，请再给出一个必须出现的词',
  'no-letters': (_, part) => `“${part}”里没有可以搜索的文字、数字或表情`,
  'short-prefix': (limit) => `* 前面至少要有 ${limit} 个字符`,
  'open-quote': (_, part) => `引号 ${part.slice(0, 1)} 没有结束`,
}
