import { useHello } from '../../client/useHello.ts'
import { useMe } from '../../client/useMe.ts'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Link } from '../../router/Link.tsx'
import { useNavigate } from '../../router/context.ts'
import { SignInForm } from '../../session/SignInForm.tsx'
import './SignInPage.css'

/** The sign-in as a page of its own, for a link; everywhere else it opens over the page. */
export default function SignInPage() {
  const go = useNavigate()
  const me = useMe().value
  const guest = useHello().value?.desk.kind === 'guest'
  return (
    <div className="page sign-in-page">
      <PageHeading title="登录" />
      {guest && <p>这个窗口是访客，只能查阅。请从本机启动枫册时给出的链接进入，再输入警号和 PIN。</p>}
      {me?.firstRun === true && (
        <p>
          本所还没有人员。先<Link to="/setup">设置本所</Link>，添加第一名人员，再登录；不登录也可以查阅。
        </p>
      )}
      {me?.person !== undefined && me.person !== null && (
        <p>
          现在登录的是 <strong>{me.person.name}</strong>（{me.person.badge}）。登录另一人后，前一人自动退出。
        </p>
      )}
      {!guest && <SignInForm isSwitch={me?.person !== undefined && me.person !== null} done={() => go('/', { replace: true })} />}
    </div>
  )
}
