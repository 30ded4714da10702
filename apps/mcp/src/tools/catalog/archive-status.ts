import * as z from 'zod'
import { endsOf, readWindow, spanText } from '../../time/window.ts'
import { archiveWords } from '../../told/archive-words.ts'
import { pageWords } from '../../told/page-words.ts'
import { searchWords } from '../../told/search-words.ts'
import { readsChats } from '../annotations.ts'
import { defineTool, type Tool } from '../define-tool.ts'
import { since, until } from '../input/schemas.ts'
import { coverageOf, coverageOut } from '../search/coverage-out.ts'
import { askedRange, fillInTime } from '../search/fill-in-time.ts'

/** As of a page of so many tokens, what is missing costs a sixteenth: the tool has no pages, and costs no more than a small one. */
const mostTokens = 4_000

/** What of a time can be searched, and what is lost. */
export const archiveStatus: Tool = defineTool({
  name: 'im_archive_status',
  title: 'What can be searched',
  description: `Say from when to when messages can be searched (im_search_messages), and which hours are missing, lost, damaged or not there yet.
Use before you say that nobody ever wrote something.`,
  summaryZh: '说明可以搜索哪些时间，哪些小时缺失、丢失、损坏或尚未就绪。',
  question: { asked: 'whether a time can be searched at all' },
  toolset: 'search',
  annotations: readsChats,
  input: { since, until },
  output: z.object({
    summary: z.string(),
    kept: z.boolean().describe('false: the last 7 days only'),
    coverage: coverageOut,
    hours: z.record(z.string(), z.int()).optional().describe('Hours by state'),
    messages: z.int().optional(),
  }),
  handle: async (args, call) => {
    const { app, signal } = call
    const now = await app.serviceTime.now(signal)
    const { since: from, until: to } = args
    const window =
      from === undefined && to === undefined ? undefined : readWindow(from, to, { zone: app.zone, now })
    return app.archive.use(async ({ archive, isKept, isAlone, fill }) => {
      const { language } = app.config
      const say = archiveWords[language]
      const state = await fillInTime(fill, call)
      const coverage = coverageOf(await archive.coverage(askedRange(endsOf(window), state, now)), {
        isKept,
        isAlone,
        now,
        zone: app.zone,
        maxTokens: Math.min(app.config.maxTokens, mostTokens),
        language,
      })
      // How much the whole app writes is nobody's business who may read some accounts.
      const status = app.access.open ? await archive.status() : undefined
      const counts = status && Object.entries(status.counts).filter(([, count]) => count > 0)
      const all = coverage.from === undefined ? '' : say.range(coverage.from, coverage.to)
      const asked = window === undefined ? all : spanText(window, app.zone, language)
      return {
        structured: {
          summary: [
            isKept ? say.kept : say.notKept,
            status === undefined ? '' : say.messages(status.messages),
            asked === '' ? '' : say.of(asked),
            coverage.complete ? say.whole : say.notWhole,
            state.isDone ? '' : say.stillReading,
          ].join(''),
          kept: isKept,
          coverage,
          hours: counts && Object.fromEntries(counts),
          messages: status?.messages,
        },
        notes:
          coverage.not_searched === undefined
            ? []
            : [searchWords[language].notSearched(pageWords[language].list(coverage.not_searched))],
      }
    })
  },
})
