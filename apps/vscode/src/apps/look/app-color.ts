/** The colours by which apps are told apart: those of charts, which every theme has. Red stays with production. */
export type AppColor = 'blue' | 'green' | 'orange' | 'purple' | 'yellow' | 'foreground'

/** The colours, in the order in which they are offered. */
export const appColors: readonly AppColor[] = ['blue', 'green', 'orange', 'purple', 'yellow', 'foreground']

/** The theme colour of an app's icon. */
export function themeColor({
  color,
  stage,
}: {
  readonly color?: AppColor | undefined
  readonly stage: string
}): string {
  if (color !== undefined) return `charts.${color}`
  return stage === 'production' ? 'charts.red' : stage === 'testing' ? 'charts.yellow' : 'charts.green'
}

/** The first colour that no app has yet, for one more. */
export function freeColor(apps: readonly { readonly color?: AppColor | undefined }[]): AppColor {
  return appColors.find((color) => apps.every((app) => app.color !== color)) ?? 'blue'
}
