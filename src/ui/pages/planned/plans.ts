/** What a page not built yet will do, and where its work can be done meanwhile. */
export interface Plan {
  readonly about: string
  readonly meanwhile: readonly { readonly to: string; readonly label: string; readonly why: string }[]
}

/** By route id. */
export const PLANS: Readonly<Record<string, Plan>> = {
  study: {
    about: '建成以后，可以在这里按间隔复习一百问和安全提醒，做练习，看自己的进度。',
    meanwhile: [
      { to: '/field-guide', label: '复杂警情现场应对一百问', why: '按类别逐问学习。' },
      { to: '/bookmarks', label: '书签', why: '把要反复看的内容存成书签。' },
    ],
  },
  assessment: {
    about: '建成以后，社区民警的工作记录会在这里按月量化汇总，本人看得到自己的一行和中位数。',
    meanwhile: [{ to: '/community-policing', label: '社区警务队工作手册', why: '查 33 项工作的目标、频次和怎样算完成。' }],
  },
  upkeep: {
    about: '建成以后，法制员在这里修订手册、核对法条、处理大家报来的错误和查不到的说法。',
    meanwhile: [
      { to: '/law', label: '法律', why: '看手册引用了哪些法律，各是什么版本。' },
      { to: '/settings', label: '设置', why: '看数据文件夹和备份。' },
    ],
  },
}
