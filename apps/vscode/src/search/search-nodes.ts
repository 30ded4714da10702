import type { Problem } from '../editor/problem.ts'
import { escapeMarkdown, escapeMarkdownLines } from '../editor/tree/escape-markdown.ts'
import type { TreeNode } from '../editor/tree/node.ts'
import { t } from '../text.ts'
import type { Viewpoint } from '../time/time-text.ts'
import { coverageLines, searchedRange } from './coverage-lines.ts'
import { CoverageNode } from './nodes/coverage-node.ts'
import { FoundInNode } from './nodes/found-in-node.ts'
import { NoteNode } from './nodes/note-node.ts'
import type { ArchiveHad } from './search-needs.ts'
import type { SearchRun } from './search-run.ts'

/** What the lines of a search need to know. */
export interface SearchNodeParts {
  /** Names the search among others. */
  readonly runId: string
  readonly viewpoint: Viewpoint
  /** What the app has of an archive of its own. */
  readonly archive: ArchiveHad
  /** What went wrong, in words. */
  readonly problem: Problem | undefined
}

/** The lines of a search: what is to be said of it, and what was found by conversation. */
export function searchNodes(run: SearchRun, parts: SearchNodeParts): readonly TreeNode[] {
  const { runId, viewpoint, archive, problem } = parts
  const of = { id: runId, app: run.app }
  const lines: TreeNode[] = []
  if (problem !== undefined) {
    lines.push(
      new NoteNode(of, {
        key: 'problem',
        label: problem.title,
        description: problem.details.split('\n', 1)[0],
        tooltip: escapeMarkdownLines(problem.details.split('\n')),
        icon: 'warning',
        command: problem.remedy.command,
      }),
    )
  }
  const isUnsearched = problem !== undefined && run.coverage === undefined
  if (run.limit !== undefined || isUnsearched) {
    lines.push(
      new NoteNode(of, {
        key: 'limit',
        label: t('Only what was loaded was searched'),
        description: run.limit,
        tooltip: run.limit && escapeMarkdown(run.limit),
        icon: 'info',
      }),
    )
  }
  const gaps = run.coverage === undefined ? [] : coverageLines(run.coverage, viewpoint, archive === 'index')
  const range = run.coverage && searchedRange(run.coverage, viewpoint)
  if (gaps.length > 0) lines.push(new CoverageNode(of, { lines: gaps, range, canSync: archive === 'files' }))
  else if (range !== undefined && run.state === 'done' && run.problem === undefined)
    lines.push(
      new NoteNode(of, { key: 'coverage', label: t('All was searched'), description: range, icon: 'check' }),
    )
  if (run.hasMore) {
    lines.push(
      new NoteNode(of, {
        key: 'more',
        label: t('There is more: the newest {0} are shown', run.findings.size),
        description: t('narrow it down by until: or account:'),
        icon: 'ellipsis',
      }),
    )
  }
  if (run.state !== 'running' && archive === 'none' && run.limit === undefined) {
    lines.push(
      new NoteNode(of, {
        key: 'archive',
        label: t('Search further back than seven days'),
        description: t('choose or create an archive'),
        icon: 'archive',
        command: 'timkit.chooseArchive',
      }),
    )
  }
  const found = run.findings.conversations()
  return [...found.map((one) => new FoundInNode(of, one, viewpoint)), ...lines]
}

/** How a search stands, on one line. */
export function searchState(run: SearchRun): string {
  const { findings, state, hours } = run
  const found = t('{0} messages in {1} conversations', findings.size, findings.conversations().length)
  if (state === 'cancelled') return t('{0}; cancelled', found)
  if (state === 'done') {
    const end = findings.size === 0 ? t('Nothing found') : found
    return run.problem === undefined ? end : t('{0}; ended early', end)
  }
  if (hours !== undefined && hours.total > 0)
    return t('{0}; reading hour {1} of {2}…', found, hours.done, hours.total)
  return t('{0}; searching…', found)
}
