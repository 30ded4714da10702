import type { Task } from './task.ts'
import { historyTasks } from './tasks/history-tasks.ts'
import { messageTasks } from './tasks/message-tasks.ts'
import { peopleTasks } from './tasks/people-tasks.ts'
import { searchTasks } from './tasks/search-tasks.ts'
import { sendingTasks } from './tasks/sending-tasks.ts'

/** What people want to know of the shop: each is asked in English and in Chinese. */
export const tasks: readonly Task[] = [
  ...searchTasks,
  ...messageTasks,
  ...peopleTasks,
  ...historyTasks,
  ...sendingTasks,
]
