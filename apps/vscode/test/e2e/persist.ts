/** Does something again, as a person does, when it had no effect: at most four times. */
export async function persist(act: () => Promise<void>, before?: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await act()
      return
    } catch (error) {
      if (attempt === 4) throw error
      await before?.()
    }
  }
}
