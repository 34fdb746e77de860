import type { ComponentType } from 'react'
import type { HandbookId } from '../../contract/common.ts'
import type { Params } from './pattern.ts'

/** What every page gets: its route and the named parts of its address. */
export interface PageProps {
  readonly route: Route
  readonly params: Params
}

/** One kind of address. */
export interface Route {
  readonly id: string
  /** `:name` is one segment, `*name` one or more. */
  readonly pattern: string
  /** The title of the window until the page has a better one. */
  readonly title: string
  /** The rail item that is current on this page; a handbook's id for its pages. */
  readonly rail: string
  readonly handbook?: HandbookId
  /** Without rail, top bar and notices: the wall. */
  readonly bare?: true
  /** An address of this kind, for tests that visit every route. */
  readonly sample: string
  readonly load: () => Promise<{ readonly default: ComponentType<PageProps> }>
}

const handbookPage = () => import('../pages/handbook/HandbookPage.tsx')
const entryPage = () => import('../pages/handbook/EntryPage.tsx')
const setupPage = () => import('../pages/setup/SetupPage.tsx')
const plannedPage = () => import('../pages/planned/PlannedPage.tsx')

function handbook(id: HandbookId, title: string, sample: string): readonly Route[] {
  return [
    { id, pattern: `/${id}`, title, rail: id, handbook: id, sample: `/${id}`, load: handbookPage },
    { id: `${id}-entry`, pattern: `/${id}/*entry`, title, rail: id, handbook: id, sample, load: entryPage },
  ]
}

function planned(id: string, title: string): Route {
  return { id, pattern: `/${id}`, title, rail: id, sample: `/${id}`, load: plannedPage }
}

/** Every page there is. The first that fits wins. */
export const ROUTES: readonly Route[] = [
  { id: 'home', pattern: '/', title: '首页', rail: 'home', sample: '/', load: () => import('../pages/home/HomePage.tsx') },
  ...handbook('command-room', '综合指挥室操作手册', '/command-room/posts/dispatch'),
  ...handbook('community-policing', '社区警务队工作手册', '/community-policing/01'),
  ...handbook('safety-reminders', '执法安全提醒手册', '/safety-reminders/01'),
  ...handbook('legal-basis', '行政案件法律依据', '/legal-basis/0095'),
  ...handbook('field-guide', '复杂警情现场应对一百问', '/field-guide/001'),
  { id: 'laws', pattern: '/law', title: '法律', rail: 'legal-basis', sample: '/law', load: () => import('../pages/law/LawsPage.tsx') },
  {
    id: 'provision',
    pattern: '/law/:law/:article',
    title: '条文',
    rail: 'legal-basis',
    sample: '/law/治安管理处罚法/51',
    load: () => import('../pages/law/ProvisionPage.tsx'),
  },
  { id: 'today', pattern: '/today', title: '今日清单', rail: 'today', sample: '/today', load: () => import('../pages/today/TodayPage.tsx') },
  {
    id: 'run',
    pattern: '/runs/:id',
    title: '清单',
    rail: 'today',
    sample: '/runs/2026-11-20~handover-dispatch~dispatch',
    load: () => import('../pages/runs/RunPage.tsx'),
  },
  { id: 'wall', pattern: '/wall', title: '大屏', rail: 'today', bare: true, sample: '/wall', load: () => import('../pages/wall/WallPage.tsx') },
  {
    id: 'handover',
    pattern: '/handover',
    title: '交接班',
    rail: 'today',
    sample: '/handover',
    load: () => import('../pages/handover/HandoverPage.tsx'),
  },
  {
    id: 'history',
    pattern: '/history',
    title: '日历和报告',
    rail: 'today',
    sample: '/history',
    load: () => import('../pages/history/HistoryPage.tsx'),
  },
  {
    id: 'history-day',
    pattern: '/history/:day',
    title: '值班日',
    rail: 'today',
    sample: '/history/2026-11-20',
    load: () => import('../pages/history/DayPage.tsx'),
  },
  {
    id: 'customise',
    pattern: '/customise',
    title: '本所调整',
    rail: 'today',
    sample: '/customise',
    load: () => import('../pages/customise/CustomisePage.tsx'),
  },
  planned('study', '学习'),
  planned('assessment', '考核'),
  planned('upkeep', '维护'),
  {
    id: 'bookmarks',
    pattern: '/bookmarks',
    title: '书签',
    rail: 'home',
    sample: '/bookmarks',
    load: () => import('../pages/bookmarks/BookmarksPage.tsx'),
  },
  { id: 'sign-in', pattern: '/sign-in', title: '登录', rail: '', sample: '/sign-in', load: () => import('../pages/signIn/SignInPage.tsx') },
  { id: 'setup', pattern: '/setup', title: '设置本所', rail: 'settings', sample: '/setup', load: setupPage },
  { id: 'setup-step', pattern: '/setup/:step', title: '设置本所', rail: 'settings', sample: '/setup/posts', load: setupPage },
  { id: 'people', pattern: '/people', title: '人员', rail: 'settings', sample: '/people', load: () => import('../pages/people/PeoplePage.tsx') },
  {
    id: 'person',
    pattern: '/people/:id',
    title: '人员',
    rail: 'settings',
    sample: '/people/new',
    load: () => import('../pages/people/PersonPage.tsx'),
  },
  { id: 'roster', pattern: '/roster', title: '排班', rail: 'settings', sample: '/roster', load: () => import('../pages/roster/RosterPage.tsx') },
  {
    id: 'sessions',
    pattern: '/sessions',
    title: '登录情况',
    rail: 'settings',
    sample: '/sessions',
    load: () => import('../pages/sessions/SessionsPage.tsx'),
  },
  {
    id: 'settings',
    pattern: '/settings',
    title: '设置',
    rail: 'settings',
    sample: '/settings',
    load: () => import('../pages/settings/SettingsPage.tsx'),
  },
]

/** The page of every other address. */
export const NOT_FOUND: Route = {
  id: 'not-found',
  pattern: '',
  title: '没有这一页',
  rail: '',
  sample: '/no/such/page',
  load: () => import('../pages/notFound/NotFoundPage.tsx'),
}
