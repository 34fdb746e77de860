import { NotModelled, strict } from './refuse.ts'
import { windowById } from './windows.ts'
import type { WindowMembers } from './windows.ts'

interface Item {
  readonly label?: string
  readonly role?: string
  readonly submenu?: readonly Item[]
  readonly click?: (item: object, window: WindowMembers | undefined, event: object) => void
}

let bar: readonly Item[] = []
const templates = new WeakMap<object, readonly Item[]>()

export const Menu = strict('Menu', {
  buildFromTemplate(template: readonly Item[]): object {
    const menu = strict('Menu', {})
    templates.set(menu, template)
    return menu
  },
  setApplicationMenu(menu: object): void {
    bar = templates.get(menu) ?? []
  },
})

/** Clicks the item under these labels. A role would be carried out by the system: not modelled. */
export function clickMenu({ labels, window }: { readonly labels: readonly string[]; readonly window: number | null }): null {
  let items = bar
  let item: Item | undefined
  for (const label of labels) {
    item = items.find((each) => each.label === label)
    if (item === undefined) throw new Error(`the menu has no '${labels.join(' › ')}'`)
    items = item.submenu ?? []
  }
  if (item?.click === undefined) throw new NotModelled(`the menu item '${labels.join(' › ')}', which has no click of its own,`)
  item.click({}, window === null ? undefined : windowById(window).members, {})
  return null
}
